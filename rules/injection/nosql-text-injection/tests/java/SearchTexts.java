import co.elastic.clients.elasticsearch.ElasticsearchClient;
import jakarta.servlet.http.HttpServletRequest;
import java.io.StringReader;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.index.query.QueryBuilders;

class SearchTexts {
  void elastic(HttpServletRequest request, RestClient rest, ElasticsearchClient es) throws Exception {
    String in = request.getParameter("in");
    Request q = new Request("POST", "/t/_search");
    q.setJsonEntity("{\"query\":{\"query_string\":{\"query\":\"" + in + "\"}}}"); // finding: nosql-text-injection
    QueryBuilders.matchQuery("a", in); // ok: nosql-text-injection
    QueryBuilders.wrapperQuery("{\"match\":{\"a\":\"" + in + "\"}}"); // finding: nosql-text-injection
    es.search(s -> s.withJson(new StringReader("{\"query\":{\"match\":{\"a\":\"" + in + "\"}}}")), String.class); // finding: nosql-text-injection
  }
}
