// Appointments as api/appointment.yaml says. Personal values are masked here; clear ones leave by reveal
// alone.
#pragma once

#include "appointment/use_cases/use_cases.hpp"
#include "http/json.hpp"

namespace bihuan::appointment {

std::optional<Position> read_position(Decoder& in);  // latitude_e5, longitude_e5

json::value encode(const standard::ServiceType& type);
json::value encode(const standard::BookingReason& reason);
json::value encode(const FreeSlot& slot);
json::value encode(const AppointmentView& view);
json::value encode(const AppointmentDetail& detail);
json::value encode(const AppointmentPage& page);
json::value encode(const PersonView& person);
json::value encode(const ServicePoint& place);
json::value encode(const Resource& resource);
json::value encode(const Analysis& analysis);

}  // namespace bihuan::appointment
