package shop.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

// a configuration tells which of many stores is asked
interface HistoryStore {
  List<String> history(String table) throws SQLException;
}

@RestController
class History {
  private final HistoryStore store;

  History(HistoryStore store) {
    this.store = store;
  }

  @GetMapping("/history/{table}")
  List<String> history(@PathVariable String table) throws SQLException {
    return store.history(table);
  }
}

@Service
class MemoryStore implements HistoryStore {
  private static final Logger LOG = LoggerFactory.getLogger(MemoryStore.class);

  @Override
  public List<String> history(String table) {
    LOG.debug("asked {} columns", table.length());
    return List.of();
  }
}

@Service
class FileStore implements HistoryStore {
  private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);

  @Override
  public List<String> history(String table) {
    LOG.debug("asked {} columns", table.length());
    return List.of();
  }
}

@Service
class ColdStore implements HistoryStore {
  private static final Logger LOG = LoggerFactory.getLogger(ColdStore.class);

  @Override
  public List<String> history(String table) {
    LOG.debug("asked {} columns", table.length());
    return List.of();
  }
}

@Service
class WarmStore implements HistoryStore {
  private static final Logger LOG = LoggerFactory.getLogger(WarmStore.class);

  @Override
  public List<String> history(String table) {
    LOG.debug("asked {} columns", table.length());
    return List.of();
  }
}

@Service
class RemoteStore implements HistoryStore {
  private static final Logger LOG = LoggerFactory.getLogger(RemoteStore.class);

  @Override
  public List<String> history(String table) {
    LOG.debug("asked {} columns", table.length());
    return List.of();
  }
}

@Service
class CheckedStore implements HistoryStore {
  private static final List<String> TABLES = List.of("orders", "returns");
  private final DataSource source;

  CheckedStore(DataSource source) {
    this.source = source;
  }

  @Override
  public List<String> history(String table) throws SQLException {
    if (!TABLES.contains(table)) return List.of();
    try (Connection connection = source.getConnection()) {
      ResultSet rows = connection.createStatement().executeQuery("SELECT entry FROM " + table); // ok: sql-injection
      return rows.next() ? List.of(rows.getString(1)) : List.of();
    }
  }
}

@Service
class TableStore implements HistoryStore {
  private final DataSource source;

  TableStore(DataSource source) {
    this.source = source;
  }

  @Override
  public List<String> history(String table) throws SQLException {
    List<String> entries = new ArrayList<>();
    try (Connection connection = source.getConnection()) {
      ResultSet rows = connection.createStatement().executeQuery("SELECT entry FROM " + table); // finding: sql-injection
      while (rows.next()) entries.add(rows.getString(1));
    }
    return entries;
  }
}
