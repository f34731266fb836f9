package shop.orders;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.apache.commons.lang3.StringUtils;
import org.hibernate.Session;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

class Orders {
  private static final Set<String> COLUMNS = Set.of("created", "total");
  private static final String ALL = "SELECT id, total FROM orders";
  private final Connection connection;
  private final JdbcTemplate jdbc;
  private final NamedParameterJdbcTemplate named;
  private final EntityManager entities;
  private final Session session;

  Orders(Connection connection, JdbcTemplate jdbc, NamedParameterJdbcTemplate named, EntityManager entities, Session session) {
    this.connection = connection;
    this.jdbc = jdbc;
    this.named = named;
    this.entities = entities;
    this.session = session;
  }

  ResultSet byCustomer(HttpServletRequest request) throws SQLException {
    Statement statement = connection.createStatement();
    // finding: sql-injection
    return statement.executeQuery("SELECT * FROM orders WHERE customer = '" + request.getParameter("customer") + "'");
  }

  ResultSet prepared(HttpServletRequest request) throws SQLException {
    String sql = ALL + " WHERE city = '" + request.getHeader("X-City") + "'";
    // finding: sql-injection
    PreparedStatement statement = connection.prepareStatement(sql);
    return statement.executeQuery();
  }

  @GetMapping("/orders")
  List<Map<String, Object>> sorted(@RequestParam("sort") String sort) {
    // finding: sql-injection
    return jdbc.queryForList(ALL + " ORDER BY " + sort);
  }

  @GetMapping("/orders/{state}")
  List<?> byState(@PathVariable String state) {
    // finding: sql-injection
    return entities.createNativeQuery(String.format("SELECT * FROM orders WHERE state = '%s'", state)).getResultList();
  }

  void archive(@RequestParam String before) {
    StringBuilder sql = new StringBuilder("DELETE FROM orders");
    if (!before.isEmpty()) sql.append(" WHERE created < '").append(before).append("'");
    // finding: sql-injection
    named.update(sql.toString(), Map.of());
  }

  List<?> search(HttpServletRequest request) {
    String word = StringUtils.trim(request.getParameter("word"));
    // finding: sql-injection
    return session.createQuery("from Order where note like '%" + word + "%'").list();
  }

  ResultSet bound(HttpServletRequest request) throws SQLException {
    // ok: sql-injection
    PreparedStatement statement = connection.prepareStatement(ALL + " WHERE customer = ?");
    statement.setString(1, request.getParameter("customer"));
    return statement.executeQuery();
  }

  List<Map<String, Object>> placeholders(@RequestParam String city) {
    // ok: sql-injection
    return jdbc.queryForList(ALL + " WHERE city = ?", city);
  }

  ResultSet number(HttpServletRequest request) throws SQLException {
    int page = Integer.parseInt(request.getParameter("page"));
    // ok: sql-injection
    return connection.createStatement().executeQuery(ALL + " LIMIT 20 OFFSET " + page * 20);
  }

  List<Map<String, Object>> listed(@RequestParam String column) {
    if (!COLUMNS.contains(column)) throw new IllegalArgumentException("unknown column");
    // ok: sql-injection
    return jdbc.queryForList(ALL + " ORDER BY " + column);
  }

  List<Map<String, Object>> chosen(@RequestParam String direction) {
    String order = "desc".equals(direction) ? "DESC" : "ASC";
    // ok: sql-injection
    return jdbc.queryForList(ALL + " ORDER BY created " + order);
  }

  List<?> parameter(@RequestParam String state) {
    // ok: sql-injection
    return entities.createQuery("from Order where state = :state").setParameter("state", state).getResultList();
  }

  List<Map<String, Object>> listed(@RequestParam List<String> ids) {
    // finding: sql-injection
    return jdbc.queryForList(ALL + " WHERE id IN (" + String.join(",", ids) + ")");
  }

  List<Map<String, Object>> listedByNumber(@RequestParam List<Long> ids) {
    String all = String.join(",", ids.stream().map(String::valueOf).toList());
    // ok: sql-injection
    return jdbc.queryForList(ALL + " WHERE id IN (" + all + ")");
  }
}
