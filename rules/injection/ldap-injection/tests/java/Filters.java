import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.SearchScope;
import jakarta.servlet.http.HttpServletRequest;
import javax.naming.directory.DirContext;
import javax.naming.directory.SearchControls;
import org.apache.directory.ldap.client.api.LdapConnection;
import org.ldaptive.SearchRequest;
import org.springframework.ldap.core.LdapTemplate;
import org.springframework.ldap.filter.EqualsFilter;
import org.springframework.ldap.filter.HardcodedFilter;
import org.springframework.ldap.query.LdapQueryBuilder;
import org.springframework.ldap.support.LdapNameBuilder;

class Filters {
  void ldap(HttpServletRequest request, DirContext ctx, LdapTemplate t, LDAPConnection c, LdapConnection ac) throws Exception {
    String in = request.getParameter("in");
    ctx.search("ou=x", "(uid=" + in + ")", new SearchControls()); // finding: ldap-injection
    ctx.search("ou=x", "(uid={0})", new Object[] {in}, new SearchControls()); // ok: ldap-injection
    t.search("ou=x", "(uid=" + in + ")", (org.springframework.ldap.core.AttributesMapper<String>) a -> ""); // finding: ldap-injection
    t.search(LdapQueryBuilder.query().where("uid").is(in), (org.springframework.ldap.core.AttributesMapper<String>) a -> ""); // ok: ldap-injection
    t.search(LdapQueryBuilder.query().filter("(uid=" + in + ")"), (org.springframework.ldap.core.AttributesMapper<String>) a -> ""); // finding: ldap-injection
    t.search("ou=x", new EqualsFilter("uid", in).encode(), (org.springframework.ldap.core.AttributesMapper<String>) a -> ""); // ok: ldap-injection
    t.search("ou=x", new HardcodedFilter("(uid=" + in + ")").encode(), (org.springframework.ldap.core.AttributesMapper<String>) a -> ""); // finding: ldap-injection
    c.search("ou=x", SearchScope.SUB, "(uid=" + in + ")"); // finding: ldap-injection
    c.search("ou=x", SearchScope.SUB, Filter.createEqualityFilter("uid", in)); // ok: ldap-injection
    c.search("ou=x", SearchScope.SUB, Filter.equals("uid", in)); // ok: ldap-injection
    ac.search("ou=x", "(uid=" + in + ")", null); // finding: ldap-injection
    new SearchRequest("ou=x", "(uid=" + in + ")"); // finding: ldap-injection
    t.lookup("uid=" + in + ",ou=x"); // finding: ldap-injection
    t.lookup(LdapNameBuilder.newInstance("ou=x").add("uid", in).build()); // ok: ldap-injection
  }
}
