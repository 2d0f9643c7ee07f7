import Storage

extension Schema {
    static let projects = [
        Migration(
            "0008_projects",
            """
            CREATE TABLE projects (
                id BIGINT AUTO_INCREMENT PRIMARY KEY,
                name VARCHAR(100) NOT NULL CHECK (CHAR_LENGTH(name) BETWEEN 1 AND 100),
                sort_name VARCHAR(100) NOT NULL CHECK (CHAR_LENGTH(sort_name) <= 100),
                description VARCHAR(1000) NOT NULL CHECK (CHAR_LENGTH(description) <= 1000),
                author_id BIGINT,
                created_at BIGINT NOT NULL,
                closed_at BIGINT,
                FOREIGN KEY (author_id) REFERENCES users (id)
            )
            """),
        Migration("0009_projects_by_name", "CREATE INDEX projects_by_name ON projects (sort_name, id)"),
    ]
}
