// Bookings of a past that this system did not see: for demonstrations and imports.
#include "appointment/use_cases/steps.hpp"
#include "base/result.hpp"
#include "standard/calls.hpp"

namespace bihuan::appointment {

void remember_booking(Unit& unit, const Hands& hands, const LivedBooking& lived) {
    const auto version = standard::in_force(unit, unit.now);
    const auto* type = standard::service_type(*version.standard, lived.service_type);
    must(type != nullptr && lived.starts_at <= unit.now);
    Appointment a;
    a.appointment_id = unit.new_id<AppointmentId>();
    a.state = lived.state;
    a.service_type = lived.service_type;
    a.standard_version_id = version.version_id;
    a.customer_id = lived.customer_id;
    a.channel = "phone";
    a.organization_id = lived.organization_id;
    a.user_id = lived.user_id;
    a.starts_at = lived.starts_at;
    a.window_ends_at = lived.starts_at + type->window;
    a.created_at = lived.booked_at;
    a.booked_at = lived.booked_at;
    a.updated_at = unit.now;
    if (lived.arrived_at) {
        a.arrived_at = a.work_started_at = lived.arrived_at;
        a.planned_from = lived.arrived_at;
        a.planned_to = *lived.arrived_at + type->length;
    }
    a.ended_at = lived.arrived_at ? *lived.arrived_at + type->length : lived.starts_at;
    a.reason_code = lived.reason_code;
    AppointmentStore{unit, *hands.cipher}.add(a);
}

}  // namespace bihuan::appointment
