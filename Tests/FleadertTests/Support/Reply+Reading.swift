import HTTPTypes

@testable import Fleadert

extension Reply {
    /// The token in the forms of the page, as a browser would send it back.
    var token: String? { value(of: "csrf_token") }

    /// What stands in an input of a form, still escaped.
    func value(of field: String) -> String? {
        body.matches(of: #/name="([^"]+)"[^>]*? value="([^"]*)"/#).first { $0.1 == field }.map { String($0.2) }
    }

    /// The words beside a field, still escaped.
    func complaint(about field: String) -> String? {
        body.split(separator: "id=\"\(field)-error\"><b aria-hidden=\"true\">▲</b> ").dropFirst().first
            .map { String($0.prefix { $0 != "<" }) }
    }

    /// The words above the form.
    var notice: String? {
        body.split(separator: "role=\"alert\"><b aria-hidden=\"true\">▲</b> ").dropFirst().first
            .map { String($0.prefix { $0 != "<" }) }
    }

    /// The attributes of a cookie that is set; nil if it is not set.
    func cookie(_ name: String) -> [String]? {
        headers[values: .setCookie].first { $0.hasPrefix("\(name)=") }
            .map { $0.split(separator: ";").dropFirst().map { String($0.trimmingPrefix(" ")) } }
    }
}
