package eu.nordfracht.logistics.lib;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.X509TrustManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class PartnerTrust implements X509TrustManager {

    private static final Logger LOG = LoggerFactory.getLogger(PartnerTrust.class);

    public static HostnameVerifier standard() {
        return HttpsURLConnection.getDefaultHostnameVerifier();
    }

    public static X509TrustManager pinned(X509TrustManager platform, String issuer) {
        return new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
                platform.checkClientTrusted(chain, authType);
            }

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
                platform.checkServerTrusted(chain, authType);
                if (!chain[0].getIssuerX500Principal().getName().contains(issuer)) {
                    throw new CertificateException("unexpected issuer");
                }
            }

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return platform.getAcceptedIssuers();
            }
        };
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("clients are not accepted");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {
        LOG.debug("{} certificates, {}", chain.length, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
