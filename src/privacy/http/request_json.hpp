// Requests, holds and a person's file as the pages and the person see them.
#pragma once

#include "http/json.hpp"
#include "privacy/use_cases/requests.hpp"

namespace bihuan::privacy {

json::value encode(const RequestDetail& detail, bool is_for_customer);
json::value encode(const RequestPage& page);
json::value encode(const std::vector<Hold>& holds);
json::value encode(const Settings& settings);
json::value encode(const PersonalFile& file);
// The same file as a page to read or print, with moments of the zone and words for codes.
std::string html_of(const json::value& file, std::string_view zone, bool is_english);

}  // namespace bihuan::privacy
