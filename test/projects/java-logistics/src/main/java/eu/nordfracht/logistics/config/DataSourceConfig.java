package eu.nordfracht.logistics.config;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Configuration
public class DataSourceConfig {

    private static final String REPORTING_HOST = "report01.hostwerk.net";
    private static final String DEFAULT_PASSWORD = "changeme";

    @Bean
    public DataSource dataSource(@Value("${logistics.db.url}") String url,
                                 @Value("${logistics.db.user}") String user,
                                 @Value("${logistics.db.password:" + DEFAULT_PASSWORD + "}") String password) {
        if (DEFAULT_PASSWORD.equals(password)) {
            throw new IllegalStateException("LOGISTICS_DB_PASSWORD is not set");
        }
        return DataSourceBuilder.create().url(url).username(user).password(password).build();
    }

    @Bean
    public DataSource archive(LogisticsSettings settings) {
        DriverManagerDataSource source = new DriverManagerDataSource();
        source.setUrl(settings.archiveUrl());
        source.setUsername(settings.archiveUser());
        source.setPassword(settings.archivePassword());
        return source;
    }

    @Bean
    public DataSource reporting() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {REPORTING_HOST});
        source.setDatabaseName("reporting");
        source.setUser("reporting_ro");
        source.setPassword("Stapellauf!2023");
        source.setSslMode("verify-full");
        return source;
    }

    @Bean
    public DataSource embedded(@Value("${logistics.embedded.port:5432}") int port) {
        return new DriverManagerDataSource("jdbc:postgresql://localhost:" + port + "/logistics_dev", "dev", "");
    }

    @Bean
    public JdbcTemplate archiveTemplate(@Qualifier("archive") DataSource archive) {
        return new JdbcTemplate(archive);
    }
}
