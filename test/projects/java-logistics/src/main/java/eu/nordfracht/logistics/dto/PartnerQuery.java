package eu.nordfracht.logistics.dto;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;

public class PartnerQuery {

    @QueryParam("code")
    private String code;

    @QueryParam("depot")
    private String depot;

    @QueryParam("limit")
    @DefaultValue("25")
    private int limit;

    @HeaderParam("X-Partner-Callback")
    private String callback;

    public String getCode() {
        return code;
    }

    public String getDepot() {
        return depot;
    }

    public int getLimit() {
        return limit;
    }

    public String getCallback() {
        return callback;
    }
}
