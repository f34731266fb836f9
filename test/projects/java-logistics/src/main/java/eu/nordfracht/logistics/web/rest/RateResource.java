package eu.nordfracht.logistics.web.rest;

import eu.nordfracht.logistics.domain.CarrierCode;
import eu.nordfracht.logistics.dto.TrackingUpdate;
import eu.nordfracht.logistics.services.ImportService;
import eu.nordfracht.logistics.services.ShipmentService;
import eu.nordfracht.logistics.services.TariffService;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.script.ScriptException;

@Path("/rates")
@Produces(MediaType.APPLICATION_JSON)
public class RateResource {

    private final TariffService tariffs;
    private final ShipmentService shipments;
    private final ImportService imports;

    public RateResource(TariffService tariffs, ShipmentService shipments, ImportService imports) {
        this.tariffs = tariffs;
        this.shipments = shipments;
        this.imports = imports;
    }

    @GET
    public List<Map<String, Object>> list(@QueryParam("zone") String zone,
                                          @QueryParam("grams") int grams,
                                          @QueryParam("sort") @DefaultValue("zone") String sort) {
        return tariffs.list(zone, grams, sort);
    }

    @GET
    @Path("/{carrier}")
    public Response ofCarrier(@PathParam("carrier") String code) {
        CarrierCode carrier = CarrierCode.parse(code);
        return Response.ok(tariffs.ofCarrier(carrier))
                .header("X-Carrier", carrier.name())
                .build();
    }

    @GET
    @Path("/{carrier}/external")
    public String external(@PathParam("carrier") String carrier, @QueryParam("grams") int grams) {
        return tariffs.external(CarrierCode.parse(carrier), grams);
    }

    @GET
    @Path("/{carrier}/season")
    public Object season(@PathParam("carrier") String carrier) throws IOException, ScriptException {
        return tariffs.season(CarrierCode.parse(carrier));
    }

    @GET
    @Path("/updates/{reference}")
    public List<TrackingUpdate> updates(@PathParam("reference") String reference) {
        return shipments.updates(reference);
    }

    @POST
    @Path("/events")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response event(String body, @QueryParam("trace") String trace) {
        Object event = imports.event(body);
        Response.ResponseBuilder builder = Response.accepted(Map.of("type", event.getClass().getSimpleName()));
        builder.header("X-Trace", trace);
        return builder.build();
    }
}
