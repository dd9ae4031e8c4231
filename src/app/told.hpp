// What was told beside the subject of an event.
#pragma once

#include <boost/json.hpp>
#include <string>
#include <string_view>

#include "base/event.hpp"

namespace bihuan {

// A word of the payload; "" where there is none.
inline std::string word_of(const Event& event, std::string_view name) {
    boost::system::error_code wrong;
    const auto told = boost::json::parse(event.payload, wrong);
    const auto* found = wrong || !told.is_object() ? nullptr : told.get_object().if_contains(name);
    return found != nullptr && found->is_string() ? std::string{found->get_string()} : std::string{};
}

}  // namespace bihuan
