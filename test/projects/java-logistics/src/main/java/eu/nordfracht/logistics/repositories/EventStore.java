package eu.nordfracht.logistics.repositories;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import eu.nordfracht.logistics.domain.CarrierCode;
import eu.nordfracht.logistics.dto.TrackingUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Scans and remarks of the depots (MongoDB). */
@Repository
public class EventStore {

    private static final String OPEN = "{ closed: false, status: { $ne: 'DELIVERED' } }";

    private final MongoCollection<Document> events;
    private final MongoTemplate template;

    public EventStore(MongoDatabase database, MongoTemplate template) {
        this.events = database.getCollection("events");
        this.template = template;
    }

    public List<Document> of(String reference) {
        return events.find(Filters.eq("reference", reference)).sort(Sorts.descending("scannedAt")).into(new ArrayList<>());
    }

    public List<Document> script(String carrier, String depot) {
        String expression = "this.carrier == '" + carrier + "' && this.depot == '" + depot + "'";
        return events.find(new Document("$where", expression)).into(new ArrayList<>());
    }

    public List<Document> matching(Map<String, Object> filter) {
        Document query = new Document("tenant", "nordfracht");
        query.putAll(filter);
        return events.find(query).limit(200).into(new ArrayList<>());
    }

    public List<TrackingUpdate> json(String reference) {
        BasicQuery query = new BasicQuery("{ reference: '" + reference + "', closed: false }");
        return template.find(query, TrackingUpdate.class, "events");
    }

    public List<TrackingUpdate> open() {
        return template.find(new BasicQuery(OPEN), TrackingUpdate.class, "events");
    }

    public List<TrackingUpdate> by(CarrierCode carrier, String status) {
        Query query = Query.query(Criteria.where("carrier").is(carrier.name()).and("status").is(status));
        return template.find(query, TrackingUpdate.class, "events");
    }

    public List<Document> containing(String word) {
        Pattern pattern = Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE);
        return events.find(Filters.regex("remark", pattern)).into(new ArrayList<>());
    }

    public void addScanner(String scanner, String password) {
        events.insertOne(new Document("scanner", scanner).append("password", password));
    }

    public void append(TrackingUpdate update) {
        events.insertOne(new Document("reference", update.reference())
                .append("carrier", update.carrier())
                .append("status", update.status())
                .append("remark", update.remark())
                .append("scannedAt", update.scannedAt()));
    }
}
