import CMariaDB

/// A prepared statement: how it is run and how its rows come out.
final class MariaDBStatement {
    var isBusy = false
    var lastUse = 0

    private let pointer: UnsafeMutablePointer<MYSQL_STMT>
    private let handle: UnsafeMutablePointer<MYSQL>
    private var names = ColumnNames([])
    private var givesRows = false
    private var columns = UnsafeMutableBufferPointer<MariaDBColumn>.allocate(capacity: 0)

    init(_ text: String, _ handle: UnsafeMutablePointer<MYSQL>) throws(MariaDBFailure) {
        guard let pointer = mysql_stmt_init(handle) else { throw .lost("out of memory") }
        self.pointer = pointer
        self.handle = handle
        var text = text
        let code = text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { mysql_stmt_prepare(pointer, $0.baseAddress, UInt($0.count)) }
        }
        if code != 0 { try throwFailure() }
    }

    deinit {
        mysql_stmt_close(pointer)
        columns.deallocate()
    }

    /// Runs it, and fetches the whole answer: so other statements can be run while its rows are read.
    func execute(_ values: [Value], _ parameters: MariaDBParameters) throws {
        guard mysql_stmt_param_count(pointer) == UInt(values.count) else {
            throw StorageFailure.other(code: 0, message: "not one value for each ? of the text")
        }
        try parameters.bind(values, to: pointer)
        if mysql_stmt_execute(pointer) != 0 { try throwFailure() }
        givesRows = handle.pointee.field_count > 0
        if !givesRows { return }
        describe()
        if mysql_stmt_store_result(pointer) != 0 { try throwFailure() }
    }

    /// How many rows it matched, if it gives none.
    var matched: Int { givesRows ? 0 : Int(truncatingIfNeeded: mysql_stmt_affected_rows(pointer)) }

    /// Looks at the columns anew each time: another program may have changed the schema, and the kind of a `?` is the
    /// kind of its value.
    private func describe() {
        let fields = UnsafeMutableBufferPointer(start: handle.pointee.fields, count: Int(handle.pointee.field_count))
        if columns.count != fields.count {
            columns.deallocate()
            columns = .allocate(capacity: fields.count)
            mysql_stmt_attr_set(pointer, STMT_ATTR_CB_USER_DATA, columns.baseAddress)
            mysql_stmt_attr_set(
                pointer, STMT_ATTR_CB_RESULT, unsafeBitCast(MariaDBColumn.receive, to: UnsafeRawPointer.self))
        }
        for (index, field) in fields.enumerated() { columns.initializeElement(at: index, to: MariaDBColumn(field)) }
        let isSame = names.all.count == fields.count && zip(names.all, fields).allSatisfy { $1.isNamed($0) }
        if !isSame { names = ColumnNames(fields.map { String(cString: $0.name) }) }
    }

    /// The next row of the answer, in new room.
    func row() throws -> Row? {
        try fetch() ? Row(names: names, values: columns.map(\.value)) : nil
    }

    /// The next row into the room of the row before, which is copied only if somebody kept that row.
    func read(into row: inout Row) throws -> Bool {
        guard try fetch() else { return false }
        for index in columns.indices { row.values[index] = columns[index].value }
        return true
    }

    private func fetch() throws(MariaDBFailure) -> Bool {
        guard givesRows else { return false }
        let code = mysql_stmt_fetch(pointer)
        if code == 1 { try throwFailure() }
        return code != MYSQL_NO_DATA
    }

    /// Lets go of the answer.
    func reset() {
        mysql_stmt_free_result(pointer)
    }

    private func throwFailure() throws(MariaDBFailure) {
        throw MariaDBFailure(
            code: Int32(bitPattern: mysql_stmt_errno(pointer)), message: String(cString: mysql_stmt_error(pointer)))
    }
}

extension MYSQL_FIELD {
    fileprivate func isNamed(_ other: String) -> Bool {
        other.utf8.elementsEqual(UnsafeRawBufferPointer(start: name, count: Int(name_length)))
    }
}
