package eu.nordfracht.logistics.repositories;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

@Repository
public class AccountRepository {

    public record Account(long id, String login, String passwordHash, String terminalPassword, String role) {

        @Override
        public String toString() {
            return "Account[" + id + ", " + role + "]";
        }
    }

    private static final RowMapper<Account> MAPPER = (row, n) -> new Account(row.getLong("id"), row.getString("login"),
            row.getString("password_hash"), row.getString("terminal_password"), row.getString("role"));

    private final JdbcTemplate jdbc;

    public AccountRepository(@Qualifier("jdbcTemplate") JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Account> byLogin(String login) {
        return jdbc.query("select * from account where login = ?", MAPPER, login).stream().findFirst();
    }

    public void create(String login, String hash, String role) {
        jdbc.update("insert into account (login, password_hash, role) values (?, ?, ?)", login, hash, role);
    }

    public void createTerminal(String login, String password) {
        jdbc.update("insert into account (login, terminal_password, role) values (?, ?, 'terminal')", login, password);
    }

    public void storeResetToken(long account, String tokenDigest) {
        jdbc.update("insert into password_reset (account, token_digest) values (?, ?)", account, tokenDigest);
    }

    public boolean roleExists(String role) {
        Integer hits = jdbc.queryForObject("select count(*) from role where name = '" + role + "'", Integer.class);
        return hits != null && hits > 0;
    }
}
