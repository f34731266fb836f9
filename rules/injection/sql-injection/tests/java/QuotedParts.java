import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.Connection;
import java.sql.Statement;

class QuotedParts {
  void vertxsql(HttpServletRequest request, SqlClient c, Pool pool) throws Exception {
    String in = request.getParameter("in");
    c.query("select * from t where a = '" + in + "'").execute(); // finding: sql-injection
    c.preparedQuery("select * from t where a = $1").execute(Tuple.of(in)); // ok: sql-injection
    pool.withConnection(x -> x.query("select * from t where a = '" + in + "'").execute()); // finding: sql-injection
  }

  void jpql_criteria(HttpServletRequest request, EntityManager em) throws Exception {
    String in = request.getParameter("in");
    em.createStoredProcedureQuery(in); // finding: sql-injection
    em.createNativeQuery("select * from t order by " + in, String.class); // finding: sql-injection
    em.createQuery("select t from T t where t.a = ?1").setParameter(1, in); // ok: sql-injection
  }

  void sqlcall(HttpServletRequest request, Connection c, Statement s) throws Exception {
    String in = request.getParameter("in");
    c.prepareCall("{call p('" + in + "')}"); // finding: sql-injection
    s.addBatch("insert into t values ('" + in + "')"); // finding: sql-injection
    s.executeLargeUpdate("delete from t where a = " + in); // finding: sql-injection
    s.execute("set search_path to " + s.enquoteIdentifier(in, true)); // ok: sql-injection
    s.execute("select * from t where a = " + s.enquoteLiteral(in)); // ok: sql-injection
  }
}
