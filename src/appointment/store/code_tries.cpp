// Codes of completion that were tried in vain (2.5.4).
#include "appointment/store/appointment_store.hpp"

namespace bihuan::appointment {
namespace {

constexpr Sql select_wrong_codes{"appointment.wrong_codes", R"sql(
    select wrong_codes as n from appointment where appointment_id = :appointment_id)sql"};
constexpr Sql update_wrong_codes{"appointment.count_wrong_code", R"sql(
    update appointment set wrong_codes = wrong_codes + 1 where appointment_id = :appointment_id)sql"};

}  // namespace

std::int64_t AppointmentStore::wrong_codes(AppointmentId id) {
    return unit_.number(select_wrong_codes, {{"appointment_id", id}});
}
void AppointmentStore::count_wrong_code(AppointmentId id) {
    unit_.run(update_wrong_codes, {{"appointment_id", id}});
}

}  // namespace bihuan::appointment
