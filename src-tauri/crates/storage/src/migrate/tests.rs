//! The committed `schema.sql` is what the migrations make, and says what every column is.

use super::*;

fn migrated() -> Connection {
    let mut connection = Connection::open_in_memory().unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    apply(&mut connection, MIGRATIONS, 0, today).unwrap();
    connection
}

/// Every table with its statement, as SQLite keeps it: comments included.
fn statements(connection: &Connection, condition: &str) -> Vec<(String, String)> {
    let sql = format!(
        "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL
             AND name NOT LIKE 'sqlite_%' AND {condition}
             AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
         ORDER BY type <> 'table', tbl_name, type, name"
    );
    connection
        .prepare(&sql)
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap()
}

#[test]
fn schema_sql_is_fresh() {
    let connection = migrated();
    let mut schema = format!(
        "-- The schema of a vault, version {}. Made from `migrations` by a test of `migrate.rs`;\n\
         -- SPOORBOEK_UPDATE=1 cargo test -p spoorboek-storage schema_sql writes it anew.\n",
        newest(MIGRATIONS)
    );
    for (_, sql) in statements(&connection, "1") {
        schema.push_str(&format!("\n{sql};\n"));
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/schema.sql");
    if std::env::var_os("SPOORBOEK_UPDATE").is_some() {
        std::fs::write(path, &schema).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(committed.replace("\r\n", "\n"), schema);
}

#[test]
fn every_column_says_what_it_is() {
    let connection = migrated();
    // A virtual table's own columns are those of the table it indexes.
    let tables = statements(
        &connection,
        "type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    );
    assert!(tables.len() >= 10);
    for (table, sql) in tables {
        let columns: Vec<String> = connection
            .prepare("SELECT name FROM pragma_table_info(?1)")
            .unwrap()
            .query_map([&table], |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        assert!(!columns.is_empty(), "{table}");
        for column in columns {
            let line = sql
                .lines()
                .find(|line| line.trim_start().starts_with(&format!("{column} ")));
            let comment = line.and_then(|line| line.split_once("-- "));
            assert!(
                comment.is_some_and(|(_, comment)| comment.len() > 3),
                "{table}.{column} has no comment"
            );
        }
    }
}

#[test]
fn every_table_is_strict() {
    let connection = migrated();
    let loose: Vec<String> = connection
        .prepare(
            "SELECT name FROM pragma_table_list
             WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'",
        )
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    assert_eq!(loose, [""; 0]);
}

#[test]
fn the_numbers_have_no_gap() {
    for (number, migration) in (1..).zip(MIGRATIONS) {
        assert_eq!(migration.number, number, "{}", migration.name);
    }
}

/// A vault in use refuses a program whose migrations are others; add a line with each release.
#[test]
fn released_migrations_are_as_they_were() {
    let released = [
        "7a72f69e158e96780b68ada24c978ea2dc6e16666a30d1d7a852525e0d729831",
        "eebfb16cac0f995cb0c29daf8517123ca4882cec126b3be653813c5234a40981",
    ];
    for (migration, expected) in MIGRATIONS.iter().zip(released) {
        assert_eq!(checksum(migration.sql), expected, "{}", migration.name);
    }
}
