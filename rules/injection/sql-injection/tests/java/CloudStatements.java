import com.azure.cosmos.CosmosContainer;
import com.azure.cosmos.models.CosmosQueryRequestOptions;
import com.azure.cosmos.models.SqlParameter;
import com.azure.cosmos.models.SqlQuerySpec;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.athena.model.StartQueryExecutionRequest;
import software.amazon.awssdk.services.rdsdata.RdsDataClient;
import software.amazon.awssdk.services.rdsdata.model.ExecuteStatementRequest;

class CloudStatements {
  void athena(HttpServletRequest request, AthenaClient athena, RdsDataClient rds) throws Exception {
    String in = request.getParameter("in");
    athena.startQueryExecution(StartQueryExecutionRequest.builder().queryString("select * from t where a = '" + in + "'").build()); // finding: sql-injection
    rds.executeStatement(ExecuteStatementRequest.builder().sql("select * from t where a = '" + in + "'").build()); // finding: sql-injection
  }

  void cosmos(HttpServletRequest request, CosmosContainer c) throws Exception {
    String in = request.getParameter("in");
    c.queryItems("select * from c where c.a = '" + in + "'", new CosmosQueryRequestOptions(), String.class); // finding: sql-injection
    c.queryItems(new SqlQuerySpec("select * from c where c.a = @a", List.of(new SqlParameter("@a", in))), new CosmosQueryRequestOptions(), String.class); // ok: sql-injection
    c.queryItems(new SqlQuerySpec("select * from c where c.a = '" + in + "'"), new CosmosQueryRequestOptions(), String.class); // finding: sql-injection
  }
}
