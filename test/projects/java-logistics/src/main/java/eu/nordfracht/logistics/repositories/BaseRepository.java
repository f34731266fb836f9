package eu.nordfracht.logistics.repositories;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Common part of the repositories, {@code s} is the alias of the table everywhere. */
public abstract class BaseRepository<T> {

    protected final JdbcTemplate jdbc;
    private final RowMapper<T> mapper;

    protected BaseRepository(JdbcTemplate jdbc, RowMapper<T> mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    protected abstract String table();

    protected abstract Map<String, String> columns();

    protected List<T> where(String clause) {
        return jdbc.query("select s.* from " + table() + " s where " + clause, mapper);
    }

    protected List<T> by(String property, Object value) {
        String column = columns().getOrDefault(property, "id");
        return jdbc.query("select s.* from " + table() + " s where " + column + " = ?", mapper, value);
    }

    protected List<T> in(String property, Collection<?> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        String marks = String.join(",", Collections.nCopies(values.size(), "?"));
        String sql = "select s.* from " + table() + " s where " + columns().get(property) + " in (" + marks + ")";
        return jdbc.query(sql, mapper, values.toArray());
    }

    protected Optional<T> one(long id) {
        return jdbc.query("select s.* from " + table() + " s where s.id = " + id, mapper).stream().findFirst();
    }

    protected List<T> ordered(String order, int limit) {
        return jdbc.query("select s.* from " + table() + " s order by " + order + " limit " + limit, mapper);
    }
}
