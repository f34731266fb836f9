package eu.nordfracht.logistics.config;

import dev.langchain4j.model.chat.ChatLanguageModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import eu.nordfracht.logistics.lib.PartnerTrust;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import okhttp3.TlsVersion;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.SSLConnectionSocketFactoryBuilder;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestTemplate;

/** HTTP clients, one per partner because of the different time-outs. */
@Configuration
public class ClientConfig {

    private static final String[] CUSTOMS_PROTOCOLS = {"TLSv1.1", "TLSv1.2"};
    private static final String[] REGIO_PROTOCOLS = {"TLSv1.2", "TLSv1.3"};
    private static final Path KEY_STORE = Path.of("/etc/nordfracht/partners.p12");

    @Bean
    public OkHttpClient polarClient() {
        ConnectionSpec spec = new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
                .tlsVersions(TlsVersion.TLS_1_3, TlsVersion.TLS_1_2)
                .build();
        return new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(5))
                .connectionSpecs(List.of(spec))
                .build();
    }

    @Bean
    public OkHttpClient photoClient() {
        OkHttpClient.Builder builder = new OkHttpClient.Builder().readTimeout(Duration.ofSeconds(20));
        builder.hostnameVerifier((host, session) -> true);
        return builder.build();
    }

    @Bean
    public OkHttpClient webhookClient() {
        HostnameVerifier verifier = (host, session) -> PartnerTrust.standard().verify(host, session) && !host.endsWith(".local");
        OkHttpClient.Builder builder = new OkHttpClient.Builder().followRedirects(false);
        builder.hostnameVerifier(verifier);
        return builder.build();
    }

    @Bean
    public CloseableHttpClient harborClient() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, null, null);
        var sockets = SSLConnectionSocketFactoryBuilder.create().setSslContext(context);
        sockets.setHostnameVerifier(NoopHostnameVerifier.INSTANCE);
        return org.apache.hc.client5.http.impl.classic.HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setSSLSocketFactory(sockets.build())
                        .build())
                .build();
    }

    @Bean
    public RestTemplate regioClient(RestTemplateBuilder builder) {
        return builder.setConnectTimeout(Duration.ofSeconds(5)).build();
    }

    @Bean
    public HttpClient customsClient() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLSv1.2");
        context.init(null, new TrustManager[] {new PartnerTrust()}, new SecureRandom());
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(CUSTOMS_PROTOCOLS);
        return HttpClient.newBuilder().sslContext(context).sslParameters(parameters).build();
    }

    @Bean
    public HttpClient assistantClient() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(KEY_STORE)) {
            store.load(in, System.getenv("PARTNER_STORE_PASSWORD").toCharArray());
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(null, factory.getTrustManagers(), null);
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(REGIO_PROTOCOLS);
        return HttpClient.newBuilder().sslContext(context).sslParameters(parameters).build();
    }

    @Bean
    public ChatLanguageModel assistant() {
        return OpenAiChatModel.builder()
                .apiKey(System.getenv("OPENAI_API_KEY"))
                .modelName("gpt-4o-mini")
                .build();
    }

    @Bean
    public SSLContext scaleContext() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance(protocol(true));
        context.init(null, null, null);
        return context;
    }

    private static String protocol(boolean legacyFirmware) {
        return legacyFirmware ? "TLSv1" : "TLSv1.2";
    }
}
