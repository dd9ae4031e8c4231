// A booking as a record of the contact needs it (4.3.1).
#include "appointment/store/appointment_store.hpp"
#include "appointment/use_cases/steps.hpp"

namespace bihuan::appointment {

std::optional<Visit> visit(Unit& unit, const Hands& hands, AppointmentId id) {
    const auto found = find_any(unit, hands, id);
    if (!found) return std::nullopt;
    const auto& a = found->appointment;
    const auto last = AppointmentStore{unit, *hands.cipher}.events(id, 1);
    const auto ended = a.ended_at.value_or(unit.now);
    // Where it began is told later than where it ended, by who was out of reach.
    const auto began = a.work_started_at ? a.work_started_at : a.arrived_at ? a.arrived_at : a.starts_at;
    return Visit{.appointment_id = id,
                 .state = a.state,
                 .is_at_counter = static_cast<bool>(a.place_id),
                 .is_signed = a.is_signed,
                 .customer_id = a.customer_id,
                 .ticket_id = a.ticket_id,
                 .organization_id = a.organization_id,
                 .user_id = a.user_id,
                 .name_zh = found->type.name_zh,
                 .name_en = found->type.name_en,
                 .words = last.empty() ? std::string{} : last.front().text,
                 .began_at = std::min(began.value_or(ended), ended),
                 .ended_at = ended,
                 .expected_at = a.delay_told_until};
}

}  // namespace bihuan::appointment
