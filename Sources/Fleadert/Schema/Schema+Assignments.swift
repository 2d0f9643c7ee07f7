import Storage

extension Schema {
    static let assignments = [
        Migration(
            "0010_assignments",
            """
            CREATE TABLE assignments (
                id BIGINT AUTO_INCREMENT PRIMARY KEY,
                project_id BIGINT NOT NULL,
                issuer_id BIGINT,
                name VARCHAR(200) NOT NULL CHECK (CHAR_LENGTH(name) BETWEEN 1 AND 200),
                description TEXT NOT NULL CHECK (CHAR_LENGTH(description) <= 4000),
                search_text TEXT NOT NULL,
                priority VARCHAR(10) NOT NULL CHECK (priority IN ('high', 'medium', 'low')),
                status VARCHAR(20) NOT NULL
                    CHECK (status IN ('in_progress', 'under_review', 'executed', 'withdrawn')),
                issued_at BIGINT NOT NULL,
                due_at BIGINT NOT NULL,
                original_due_at BIGINT NOT NULL,
                edited_at BIGINT,
                closed_at BIGINT,
                closer_id BIGINT,
                version BIGINT NOT NULL,
                is_closed SMALLINT GENERATED ALWAYS AS
                    (CASE WHEN status IN ('executed', 'withdrawn') THEN 1 ELSE 0 END) STORED,
                FOREIGN KEY (project_id) REFERENCES projects (id),
                FOREIGN KEY (issuer_id) REFERENCES users (id),
                FOREIGN KEY (closer_id) REFERENCES users (id)
            )
            """),
        Migration(
            "0011_assignments_by_term", "CREATE INDEX assignments_by_term ON assignments (is_closed, due_at, id)"),
        Migration(
            "0012_assignments_by_status",
            "CREATE INDEX assignments_by_status ON assignments (status, due_at, id)"),
        Migration(
            "0013_assignments_by_project",
            "CREATE INDEX assignments_by_project ON assignments (project_id, is_closed, due_at, id)"),
        Migration(
            "0014_assignments_by_project_status",
            "CREATE INDEX assignments_by_project_status ON assignments (project_id, status, due_at, id)"),
        Migration(
            "0015_assignments_by_closer",
            "CREATE INDEX assignments_by_closer ON assignments (closer_id, status)"),
        Migration(
            "0016_executors",
            """
            CREATE TABLE executors (
                assignment_id BIGINT NOT NULL,
                user_id BIGINT NOT NULL,
                is_responsible SMALLINT NOT NULL CHECK (is_responsible IN (0, 1)),
                is_open SMALLINT NOT NULL DEFAULT 1 CHECK (is_open IN (0, 1)),
                responsible_of BIGINT GENERATED ALWAYS AS
                    (CASE WHEN is_responsible = 1 THEN assignment_id END) STORED,
                PRIMARY KEY (assignment_id, user_id),
                UNIQUE (responsible_of),
                FOREIGN KEY (assignment_id) REFERENCES assignments (id),
                FOREIGN KEY (user_id) REFERENCES users (id)
            )
            """),
        Migration(
            "0017_executors_by_user", "CREATE INDEX executors_by_user ON executors (user_id, is_open, assignment_id)"),
    ]
}
