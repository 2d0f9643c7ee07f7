import Storage

extension Schema {
    static let users = [
        Migration(
            "0001_users",
            """
            CREATE TABLE users (
                id BIGINT AUTO_INCREMENT PRIMARY KEY,
                username VARCHAR(60) NOT NULL CHECK (CHAR_LENGTH(username) BETWEEN 1 AND 60),
                username_folded VARCHAR(60) NOT NULL UNIQUE CHECK (CHAR_LENGTH(username_folded) <= 60),
                email VARCHAR(254) NOT NULL CHECK (CHAR_LENGTH(email) BETWEEN 3 AND 254),
                email_folded VARCHAR(254) NOT NULL UNIQUE CHECK (CHAR_LENGTH(email_folded) <= 254),
                full_name VARCHAR(150) NOT NULL CHECK (CHAR_LENGTH(full_name) <= 150),
                sort_name VARCHAR(150) NOT NULL CHECK (CHAR_LENGTH(sort_name) BETWEEN 1 AND 150),
                position VARCHAR(150) NOT NULL CHECK (CHAR_LENGTH(position) <= 150),
                phone VARCHAR(30) NOT NULL CHECK (CHAR_LENGTH(phone) <= 30),
                password_hash VARCHAR(255) NOT NULL CHECK (CHAR_LENGTH(password_hash) <= 255),
                role VARCHAR(10) NOT NULL CHECK (role IN ('boss', 'worker')),
                is_admin SMALLINT NOT NULL CHECK (is_admin IN (0, 1)),
                created_at BIGINT NOT NULL,
                last_seen_at BIGINT,
                dismissed_at BIGINT
            )
            """),
        Migration("0002_users_by_name", "CREATE INDEX users_by_name ON users (sort_name, id)"),
    ]

    static let sessions = [
        Migration(
            "0003_sessions",
            """
            CREATE TABLE sessions (
                token_hash VARCHAR(64) NOT NULL PRIMARY KEY,
                user_id BIGINT NOT NULL,
                is_remembered SMALLINT NOT NULL CHECK (is_remembered IN (0, 1)),
                created_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                FOREIGN KEY (user_id) REFERENCES users (id)
            )
            """),
        Migration("0004_sessions_by_user", "CREATE INDEX sessions_by_user ON sessions (user_id)"),
        Migration("0005_sessions_by_end", "CREATE INDEX sessions_by_end ON sessions (expires_at)"),
        Migration(
            "0006_sign_in_failures",
            """
            CREATE TABLE sign_in_failures (
                id BIGINT AUTO_INCREMENT PRIMARY KEY,
                subject VARCHAR(64) NOT NULL,
                failed_at BIGINT NOT NULL
            )
            """),
        Migration(
            "0007_sign_in_failures_by_subject",
            "CREATE INDEX sign_in_failures_by_subject ON sign_in_failures (subject, failed_at)"),
    ]
}
