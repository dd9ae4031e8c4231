// The register of leaks as the pages see it, and what customers are told of it.
#pragma once

#include "http/json.hpp"
#include "privacy/use_cases/leaks.hpp"

namespace bihuan::privacy {

json::value encode(const LeakTerms& terms);
json::value encode(const LeakPage& page);
json::value encode(const LeakDetail& detail);
json::value encode(const LeakEntryPage& page);
json::value encode(const LeakPeople& people);
json::value encode(const PeopleAdded& added);
json::value encode(const OwnNotices& notices);

}  // namespace bihuan::privacy
