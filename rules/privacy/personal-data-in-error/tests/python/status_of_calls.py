import grpc


class Taken(Exception):
    def __init__(self, seat, guest_email):
        self.seat = seat
        self.guest_email = guest_email

    def __str__(self):
        return f"seat {self.seat} is taken by {self.guest_email}"


class Seats:
    async def Reserve(self, request, context):
        holder_email = self.holder(request.seat)
        # finding: personal-data-in-error
        await context.abort(grpc.StatusCode.ALREADY_EXISTS, f"taken by {holder_email}")

    def Release(self, request, context: grpc.ServicerContext):
        holder_email = self.holder(request.seat)
        context.set_code(grpc.StatusCode.NOT_FOUND)
        # finding: personal-data-in-error
        context.set_details(f"not yours but {holder_email}'s")
        # ok: personal-data-in-error
        context.set_details(f"seat {request.seat} is not yours")
