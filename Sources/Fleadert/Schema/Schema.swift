import Storage

/// Every change of the database's shape, in order. Append-only: a released migration is never edited.
package enum Schema {
    package static let migrations: [Migration] = users + sessions + projects + assignments + reports + journal
}
