/// How many assignments of a project are in which state.
struct ProjectCounts: Sendable, Equatable {
    var inProgress = 0
    var underReview = 0
    var executed = 0
    var withdrawn = 0

    var open: Int { inProgress + underReview }
}
