package eu.nordfracht.logistics.config;

import eu.nordfracht.logistics.web.RequestLogFilter;
import eu.nordfracht.logistics.web.TrackingServlet;
import eu.nordfracht.logistics.services.ShipmentService;
import jakarta.servlet.SessionCookieConfig;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
public class WebConfig implements WebMvcConfigurer {

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping("/api/**").allowedOrigins("https://portal.nordfracht.net", "http://localhost:4200");
    }

    @Bean
    public ServletContextInitializer sessions() {
        return context -> {
            SessionCookieConfig cookies = context.getSessionCookieConfig();
            cookies.setName("nf_portal");
            cookies.setHttpOnly(true);
            cookies.setSecure(true);
        };
    }

    @Bean
    public FilterRegistrationBean<RequestLogFilter> requestLog() {
        FilterRegistrationBean<RequestLogFilter> bean = new FilterRegistrationBean<>(new RequestLogFilter());
        bean.addUrlPatterns("/*");
        return bean;
    }

    @Bean
    public ServletRegistrationBean<TrackingServlet> tracking(ShipmentService shipments, LogisticsSettings settings) {
        return new ServletRegistrationBean<>(new TrackingServlet(shipments, settings), "/track/*");
    }
}
