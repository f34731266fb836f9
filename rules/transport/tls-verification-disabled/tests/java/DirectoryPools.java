import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.SingleServerSet;
import com.unboundid.util.ssl.JVMDefaultTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;

class DirectoryPools {
  LDAPConnectionPool open(String host, SimpleBindRequest bind) throws Exception {
    // finding: tls-verification-disabled
    SSLUtil ssl = new SSLUtil(new TrustAllTrustManager());
    return new LDAPConnectionPool(new SingleServerSet(host, 636, ssl.createSSLSocketFactory()), bind, 1, 8);
  }

  LDAPConnectionPool checked(String host, SimpleBindRequest bind) throws Exception {
    // ok: tls-verification-disabled
    SSLUtil ssl = new SSLUtil(JVMDefaultTrustManager.getInstance());
    return new LDAPConnectionPool(new SingleServerSet(host, 636, ssl.createSSLSocketFactory()), bind, 1, 8);
  }
}
