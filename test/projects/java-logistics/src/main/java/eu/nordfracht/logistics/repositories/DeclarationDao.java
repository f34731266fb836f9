package eu.nordfracht.logistics.repositories;

import eu.nordfracht.logistics.dto.DeclarationForm;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

@Repository
public class DeclarationDao {

    private static final String COLUMNS = "id, office, reference, importer, value";
    private static final Set<String> FILTERS = Set.of("office", "reference", "importer");

    private final DataSource source;

    public DeclarationDao(@Qualifier("dataSource") DataSource source) {
        this.source = source;
    }

    public static final class Query {

        private final Map<String, String> conditions = new LinkedHashMap<>();

        public Query with(String column, String value) {
            if (!FILTERS.contains(column)) {
                throw new IllegalArgumentException("unknown filter");
            }
            conditions.put(column, value);
            return this;
        }

        String literal() {
            StringJoiner joiner = new StringJoiner(" and ");
            conditions.forEach((column, value) -> joiner.add(column + " = '" + value + "'"));
            return joiner.toString();
        }

        String bound() {
            StringJoiner joiner = new StringJoiner(" and ");
            conditions.keySet().forEach(column -> joiner.add(column + " = ?"));
            return joiner.toString();
        }
    }

    public List<String> references(Query query) throws SQLException {
        String sql = "select reference from declaration where " + query.literal();
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            return collect(statement.executeQuery(sql));
        }
    }

    public List<String> find(Query query) throws SQLException {
        String sql = "select reference from declaration where " + query.bound();
        try (Connection connection = source.getConnection();
             PreparedStatement statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (String value : query.conditions.values()) {
                statement.setString(index++, value);
            }
            return collect(statement.executeQuery());
        }
    }

    public void insert(DeclarationForm form) throws SQLException {
        String sql = "insert into declaration (office, reference, importer) values (?, ?, ?)";
        try (Connection connection = source.getConnection();
             PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, form.office());
            statement.setString(2, form.reference());
            statement.setString(3, form.importer().name());
            statement.executeUpdate();
        }
    }

    public int countLines(String declaration, String tariffCode) throws SQLException {
        String sql = "select count(*) from declaration_line where declaration = ? and tariff_code = '" + tariffCode + "'";
        try (Connection connection = source.getConnection();
             PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, declaration);
            ResultSet rows = statement.executeQuery();
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    public List<String> recent(int limit) throws SQLException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            return collect(statement.executeQuery("select reference, " + COLUMNS + " from declaration order by id desc limit " + limit));
        }
    }

    private static List<String> collect(ResultSet rows) throws SQLException {
        List<String> result = new ArrayList<>();
        while (rows.next()) {
            result.add(rows.getString("reference"));
        }
        return result;
    }
}
