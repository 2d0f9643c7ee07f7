import Markup

/// A person as a circle with initials; the colour goes with the person, never with a meaning.
enum Faces {
    static func face(_ id: Int, _ name: String) -> HTML {
        "<span class=\"face f\(id % 6)\" aria-hidden=\"true\">\(PersonName.initials(name))</span>"
    }
}
