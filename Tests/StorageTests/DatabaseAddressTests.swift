import Storage
import Testing

@Suite struct DatabaseAddressTests {
    @Test(arguments: [
        ("sqlite:///data/office.db", "sqlite:///data/office.db"),
        ("sqlite:////var/lib/office.db", "sqlite:////var/lib/office.db"),
        ("sqlite:///папка/база 1.db", "sqlite:///папка/база 1.db"),
        ("mysql://office:secret@db.local/office", "mysql://office:***@db.local:3306/office"),
        ("mysql://office@db:3307/office", "mysql://office@db:3307/office"),
        ("mysql://db/office", "mysql://db:3306/office"),
        ("mariadb://a:secret@db1:3307,db2/office", "mysql://a:***@db1:3307,db2:3306/office"),
        ("mysql://a:se%40cr%2Fet@[::1]:3306/office", "mysql://a:***@[::1]:3306/office"),
        ("mysql://a:se@cret@db/office", "mysql://a:***@db:3306/office"),
        (
            "mysql://a:secret@/office?socket=%2Frun%2Fmysqld.sock&tls=off",
            "mysql://a:***@/office?socket=/run/mysqld.sock&tls=off"
        ),
        ("mysql://db/office?password=secret", "mysql://db:3306/office?password=***"),
    ])
    func `an address is understood and shown without its password`(_ text: String, _ shown: String) throws {
        let address = try DatabaseAddress(text)
        #expect(address.description == shown)
        #expect("\(address) \(String(reflecting: address)) \([address])".contains("secret") == false)
        var dumped = ""
        dump(address, to: &dumped)
        #expect(!dumped.contains("secret"))
    }

    @Test func `a relative path is below the current folder, an absolute one is not`() throws {
        #expect(try DatabaseAddress("sqlite:///data/office.db").path == "data/office.db")
        #expect(try DatabaseAddress("sqlite:////data/office.db").path == "/data/office.db")
        #expect(try DatabaseAddress("mysql://db/office").path == nil)
        #expect(try DatabaseAddress("mysql://db/office").dialect == .mariaDB)
    }

    @Test(arguments: [
        "", "secret", "office.db", "sqlite:", "sqlite:office.db", "sqlite://office.db", "sqlite://", "sqlite:///",
        "sqlite:///folder/", "sqlite:///:memory:", "sqlite:///office.db?mode=ro", "postgres://u:secret@db/office",
        "mysql://", "mysql://db", "mysql://db/", "mysql://u:secret@/office", "mysql://u:secret@db:0/office",
        "mysql://u:secret@db:70000/office", "mysql://u:secret@db:port/office", "mysql://u:secret@db,/office",
        "mysql://u:se/secret@db/office", "mysql://u:1/secret@db/office", "mysql://u:1?secret@db/office",
        "mysql://u:%zzsecret@db/office", "mysql://u:secret@db/office/more",
    ])
    func `a wrong address is refused in one line without its secrets`(_ text: String) throws {
        let failure = #expect(throws: StorageFailure.self) { try DatabaseAddress(text) }
        guard case .wrongAddress(let message) = failure else { throw failure ?? .locked }
        #expect(!message.contains("secret") && !message.contains("\n"))
    }

    @Test(arguments: [
        "tls=no", "tls=secret", "tsl=required", "ca=/ca.pem&tls=off", "pool=0", "pool=secret", "timeout=soon",
        "password=secret", "charset=latin1",
    ])
    func `an option that is not understood is refused, for it may be about safety`(_ options: String) throws {
        let address = try DatabaseAddress("mysql://u:secret@db/office?\(options)")
        let failure = #expect(throws: StorageFailure.self) { try Database(address) }
        guard case .wrongAddress(let message) = failure else { throw failure ?? .locked }
        #expect(!message.contains("secret") && !message.contains("\n"))
    }
}
