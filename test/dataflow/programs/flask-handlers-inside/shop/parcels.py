import html


def register(shelf_bp):
    @shelf_bp.route("/parcels/<string:uuid>")
    def parcel(uuid):
        # finding: cross-site-scripting
        return f"No parcel {uuid}", 404

    @shelf_bp.route("/shelves/<uuid:uuid>")
    def shelf(uuid):
        # ok: cross-site-scripting
        return f"No shelf {uuid}", 404

    @shelf_bp.route("/boxes/<name>")
    def box(name):
        # ok: cross-site-scripting
        return f"No box {html.escape(name)}", 404
