import Glibc

/// Until when the calling thread may wait for a server, in milliseconds of the system's monotonic clock.
///
/// libmariadb knows only timeouts of whole seconds for each read, and these are fixed with the connection. A page must
/// be answered in a bounded time whatever goes wrong on the way, so the waiting is done here.
enum MariaDBDeadline {
    static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    /// 0: as long as it takes.
    static var ofThread: Int {
        get { Int(bitPattern: pthread_getspecific(key)) }
        set { pthread_setspecific(key, UnsafeRawPointer(bitPattern: newValue)) }
    }

    static func sleep(_ milliseconds: Int) {
        usleep(UInt32(milliseconds) * 1000)
    }

    static var hasPassed: Bool { ofThread != 0 && now() >= ofThread }

    /// What libmariadb calls, through MARIADB_OPT_IO_WAIT, when a socket is not ready. The answer is that of `poll`.
    static let wait: @convention(c) (Int32, Int8, Int32) -> Int32 = { socket, isRead, _ in
        MariaDBDeadline.poll(socket, for: isRead != 0 ? POLLIN : POLLOUT)
    }

    private static func poll(_ socket: Int32, for events: Int32) -> Int32 {
        while true {
            let rest = ofThread == 0 ? -1 : max(0, ofThread - now())
            let result = poll(socket, for: events, milliseconds: rest)
            if result == 0 { errno = ETIMEDOUT }
            if result >= 0 || errno != EINTR { return result }
        }
    }

    /// Whether the server has said something unasked, or hung up: after either, the connection is of no use.
    static func hasUnaskedWord(_ socket: Int32) -> Bool {
        poll(socket, for: POLLIN, milliseconds: 0) != 0
    }

    private static func poll(_ socket: Int32, for events: Int32, milliseconds: Int) -> Int32 {
        var descriptor = pollfd(fd: socket, events: Int16(events), revents: 0)
        return Glibc.poll(&descriptor, 1, Int32(clamping: milliseconds))
    }

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key, nil)
        return key
    }()
}
