package eu.nordfracht.logistics.repositories;

import eu.nordfracht.logistics.domain.CarrierCode;
import eu.nordfracht.logistics.domain.Customer;
import eu.nordfracht.logistics.domain.Shipment;
import eu.nordfracht.logistics.dto.ShipmentSearch;
import eu.nordfracht.logistics.dto.ShipmentSearch.SortField;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
public class ShipmentRepository extends BaseRepository<Shipment> {

    private static final String TABLE = "shipment";
    private static final Map<String, String> COLUMNS =
            Map.of("reference", "s.reference", "status", "s.status", "carrier", "s.carrier");

    private final NamedParameterJdbcTemplate named;

    public ShipmentRepository(@Qualifier("jdbcTemplate") JdbcTemplate jdbc) {
        super(jdbc, ShipmentRepository::read);
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    @Override
    protected String table() {
        return TABLE;
    }

    @Override
    protected Map<String, String> columns() {
        return COLUMNS;
    }

    public List<Shipment> search(ShipmentSearch search) {
        StringBuilder clause = new StringBuilder("1 = 1");
        if (search.getCarrier() != null) {
            clause.append(" and s.carrier = '").append(search.getCarrier().name()).append('\'');
        }
        if (search.getFrom() != null) {
            clause.append(" and s.created_at >= date '").append(search.getFrom()).append('\'');
        }
        if (search.getStatus() != null) {
            clause.append(" and s.status = '").append(search.getStatus()).append('\'');
        }
        return where(clause.toString());
    }

    public List<Shipment> latest(ShipmentSearch search) {
        SortField field = SortField.from(search.getSort());
        String direction = switch (search.getDirection()) {
            case "up", "asc" -> "asc";
            case "down", "desc" -> "desc";
            default -> search.getDirection();
        };
        return ordered(field.column() + " " + direction, search.getLimit());
    }

    public List<Shipment> board(ShipmentSearch search) {
        String direction = "asc".equalsIgnoreCase(search.getDirection()) ? "asc" : "desc";
        String order = SortField.from(search.getSort()).column() + " " + direction;
        return jdbc.query("select s.* from shipment s order by " + order + " limit ?", ShipmentRepository::read, search.getLimit());
    }

    public List<Shipment> byReferences(ShipmentSearch search) {
        return in("reference", search.getReferences());
    }

    public List<Shipment> byProperty(String property, String value) {
        return by(property, value);
    }

    public Optional<Shipment> find(long id) {
        return one(id);
    }

    public List<Shipment> byCarrier(CarrierCode carrier, String status) {
        MapSqlParameterSource values = new MapSqlParameterSource()
                .addValue("carrier", carrier.name())
                .addValue("status", status);
        String sql = "select s.* from " + TABLE + " s where s.carrier = :carrier and s.status = :status";
        return named.query(sql, values, (row, n) -> read(row, n));
    }

    public int rename(long id, String note) {
        return jdbc.update("update shipment set note = ? where id = ?", note, id);
    }

    public List<Shipment> withNote(String word) {
        return jdbc.query(new PreparedStatementCreator() {
            @Override
            public PreparedStatement createPreparedStatement(Connection connection) throws SQLException {
                return connection.prepareStatement("select s.* from shipment s where s.note like '%" + word + "%'");
            }
        }, ShipmentRepository::read);
    }

    public int[] assign(List<Long> ids, CarrierCode carrier) {
        List<Object[]> rows = new ArrayList<>();
        ids.forEach(id -> rows.add(new Object[] {carrier.name(), id}));
        return jdbc.batchUpdate("update shipment set carrier = ? where id = ?", rows);
    }

    public int purge(String depot, int days) {
        String sql = """
                delete from scan
                where depot = '%s'
                  and scanned_at < now() - interval '%d days'
                """.formatted(depot, days);
        return jdbc.update(sql);
    }

    static Shipment read(ResultSet row, int number) throws SQLException {
        Shipment shipment = new Shipment();
        shipment.setId(row.getLong("id"));
        shipment.setReference(row.getString("reference"));
        shipment.setStatus(row.getString("status"));
        shipment.setCarrier(CarrierCode.parse(row.getString("carrier")));
        shipment.setWeightGrams(row.getInt("weight_grams"));
        shipment.setNote(row.getString("note"));
        shipment.setProductName(row.getString("product_name"));
        Customer consignee = new Customer();
        consignee.setFirstName(row.getString("consignee_first_name"));
        consignee.setLastName(row.getString("consignee_last_name"));
        consignee.setPhone(row.getString("consignee_phone"));
        consignee.setEmail(row.getString("consignee_email"));
        shipment.setConsignee(consignee);
        return shipment;
    }
}
