package shop.catalogue;

import com.mongodb.BasicDBObject;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import javax.servlet.http.HttpServletRequest;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

class Catalogue {
  private final MongoCollection<Document> products;
  private final MongoDatabase database;
  private final MongoTemplate template;

  Catalogue(MongoCollection<Document> products, MongoDatabase database, MongoTemplate template) {
    this.products = products;
    this.database = database;
    this.template = template;
  }

  Object parsed(HttpServletRequest request) {
    // finding: nosql-text-injection
    return products.find(Document.parse("{ name: '" + request.getParameter("name") + "' }"));
  }

  @PostMapping("/query")
  Object query(@RequestBody String json) {
    // finding: nosql-text-injection
    return template.find(new BasicQuery(json), Document.class);
  }

  Object where(HttpServletRequest request) {
    // finding: nosql-text-injection
    return products.find(Filters.where("this.owner == '" + request.getHeader("X-Owner") + "'"));
  }

  Object legacy(@RequestParam String filter) {
    // finding: nosql-text-injection
    return products.find(BasicDBObject.parse(filter));
  }

  @PostMapping("/command")
  Object command(@RequestBody String json) {
    // finding: nosql-text-injection
    return database.runCommand(Document.parse(json));
  }

  Object equality(HttpServletRequest request) {
    // ok: nosql-text-injection
    return products.find(Filters.eq("name", request.getParameter("name")));
  }

  Object document(HttpServletRequest request) {
    // ok: nosql-text-injection
    return products.find(new Document("name", request.getParameter("name")));
  }

  Object criteria(@RequestParam String name) {
    // ok: nosql-text-injection
    return template.find(Query.query(Criteria.where("name").is(name)), Document.class);
  }

  Object several(@RequestParam String name, @RequestParam int price) {
    // ok: nosql-text-injection
    return products.find(Filters.and(Filters.eq("name", name), Filters.lt("price", price)));
  }

  Object fixed() {
    // ok: nosql-text-injection
    return products.find(Document.parse("{ active: true }"));
  }
}
