import Storage

extension Schema {
    static let reports = [
        Migration(
            "0018_reports",
            """
            CREATE TABLE reports (
                id BIGINT AUTO_INCREMENT PRIMARY KEY,
                assignment_id BIGINT NOT NULL,
                author_id BIGINT,
                kind VARCHAR(20) NOT NULL CHECK (kind IN ('execution', 'contribution')),
                state VARCHAR(20) NOT NULL CHECK (state IN ('submitted', 'recalled', 'returned', 'accepted')),
                comment TEXT NOT NULL CHECK (CHAR_LENGTH(comment) BETWEEN 1 AND 4000),
                outgoing_number VARCHAR(60) NOT NULL CHECK (CHAR_LENGTH(outgoing_number) <= 60),
                outgoing_date VARCHAR(10) CHECK (CHAR_LENGTH(outgoing_date) = 10),
                submitted_at BIGINT NOT NULL,
                decided_at BIGINT,
                decider_id BIGINT,
                decision_comment TEXT CHECK (CHAR_LENGTH(decision_comment) <= 4000),
                waiting_on BIGINT GENERATED ALWAYS AS
                    (CASE WHEN state = 'submitted' AND kind = 'execution' THEN assignment_id END) STORED,
                UNIQUE (waiting_on),
                FOREIGN KEY (assignment_id) REFERENCES assignments (id),
                FOREIGN KEY (author_id) REFERENCES users (id),
                FOREIGN KEY (decider_id) REFERENCES users (id)
            )
            """),
        Migration(
            "0019_reports_by_assignment", "CREATE INDEX reports_by_assignment ON reports (assignment_id, kind, state)"),
        Migration("0020_reports_by_decider", "CREATE INDEX reports_by_decider ON reports (decider_id, state)"),
        Migration("0021_reports_by_author", "CREATE INDEX reports_by_author ON reports (author_id, kind, state)"),
        Migration(
            "0022_reports_by_state",
            "CREATE INDEX reports_by_state ON reports (state, kind, submitted_at, id)"),
    ]
}
