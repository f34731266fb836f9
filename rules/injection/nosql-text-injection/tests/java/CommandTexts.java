import jakarta.servlet.http.HttpServletRequest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

class CommandTexts {
  void springmongo(HttpServletRequest request, MongoTemplate t, ReactiveMongoTemplate rt) throws Exception {
    String in = request.getParameter("in");
    t.find(new BasicQuery("{a: '" + in + "'}"), String.class); // finding: nosql-text-injection
    t.find(Query.query(Criteria.where("a").is(in)), String.class); // ok: nosql-text-injection
    t.executeCommand("{find: 't', filter: {a: '" + in + "'}}"); // finding: nosql-text-injection
    rt.executeCommand("{find: 't', filter: {a: '" + in + "'}}"); // finding: nosql-text-injection
    t.find(Query.query(Criteria.where("$where").is("this.a == '" + in + "'")), String.class); // finding: nosql-text-injection
  }
}
