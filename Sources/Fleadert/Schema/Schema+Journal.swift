import Storage

extension Schema {
    static let journal = [
        Migration(
            "0023_events",
            """
            CREATE TABLE events (
                id BIGINT AUTO_INCREMENT PRIMARY KEY,
                at BIGINT NOT NULL,
                kind VARCHAR(40) NOT NULL,
                actor_id BIGINT,
                assignment_id BIGINT,
                project_id BIGINT,
                user_id BIGINT,
                report_id BIGINT,
                detail TEXT NOT NULL,
                FOREIGN KEY (actor_id) REFERENCES users (id),
                FOREIGN KEY (assignment_id) REFERENCES assignments (id),
                FOREIGN KEY (project_id) REFERENCES projects (id),
                FOREIGN KEY (user_id) REFERENCES users (id),
                FOREIGN KEY (report_id) REFERENCES reports (id)
            )
            """),
        Migration("0024_events_by_assignment", "CREATE INDEX events_by_assignment ON events (assignment_id, id)"),
        Migration(
            "0025_submissions",
            """
            CREATE TABLE submissions (
                token VARCHAR(64) NOT NULL PRIMARY KEY,
                made_id BIGINT NOT NULL,
                submitted_at BIGINT NOT NULL
            )
            """),
        Migration("0026_submissions_by_time", "CREATE INDEX submissions_by_time ON submissions (submitted_at)"),
    ]
}
