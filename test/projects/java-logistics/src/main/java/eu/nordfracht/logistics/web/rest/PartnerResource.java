package eu.nordfracht.logistics.web.rest;

import eu.nordfracht.logistics.dto.PartnerQuery;
import eu.nordfracht.logistics.lib.Html;
import eu.nordfracht.logistics.lib.Urls;
import eu.nordfracht.logistics.services.AccountService;
import eu.nordfracht.logistics.services.CustomerService;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

@Path("/partners")
@Produces(MediaType.APPLICATION_JSON)
public class PartnerResource {

    private final CustomerService customers;
    private final AccountService accounts;
    private final JdbcTemplate jdbc;

    public PartnerResource(CustomerService customers, AccountService accounts, JdbcTemplate jdbcTemplate) {
        this.customers = customers;
        this.accounts = accounts;
        this.jdbc = jdbcTemplate;
    }

    @GET
    @Path("/region/{region}")
    public List<?> region(@PathParam("region") String region, @QueryParam("postcode") String postcode) {
        return customers.byRegion(region, postcode);
    }

    @GET
    @Path("/card")
    @Produces(MediaType.TEXT_HTML)
    public String card(@BeanParam PartnerQuery query) {
        return Html.page("Partner", "<h1>Partner " + query.getCode() + "</h1>");
    }

    @GET
    @Path("/badge")
    @Produces(MediaType.TEXT_HTML)
    public Response badge(@BeanParam PartnerQuery query) {
        String html = Html.badge(Html.text(query.getDepot())) + Html.badge(String.valueOf(query.getLimit()));
        return Response.ok(html).build();
    }

    @POST
    @Path("/login")
    public Response login(@FormParam("code") String code, @FormParam("password") String password, @BeanParam PartnerQuery query) {
        String token = accounts.login(code, password).orElseThrow();
        NewCookie cookie = new NewCookie.Builder("partner").value(token).path("/partners").httpOnly(true).build();
        return Response.seeOther(URI.create(query.getCallback())).cookie(cookie).build();
    }

    @POST
    @Path("/session")
    public Response session(@FormParam("code") String code, @FormParam("password") String password, @BeanParam PartnerQuery query) {
        String token = accounts.login(code, password).orElseThrow();
        NewCookie cookie = new NewCookie.Builder("partner")
                .value(token)
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
        return Response.seeOther(Urls.partner(query.getCallback())).cookie(cookie).build();
    }

    @POST
    public Response register(@FormParam("code") String code, @FormParam("password") String password, @Context UriInfo uri) {
        accounts.registerPartner(code, password);
        return Response.created(uri.getBaseUriBuilder().path("partners").path(code).build()).build();
    }

    @POST
    @Path("/pickup")
    public Response pickup(@FormParam("parcel") long parcel, @FormParam("name") String name,
                           @FormParam("passport") String passport, @FormParam("born") String born,
                           @FormParam("religion") String religion) {
        LocalDate birthDate = LocalDate.parse(born);
        jdbc.update("insert into pickup (parcel, name, passport_number, birth_date, religion) values (?, ?, ?, ?, ?)",
                parcel, name, passport, birthDate, religion);
        return Response.ok().build();
    }
}
