// Where an arrival goes, of what is known about it. No text and no guess of a ticket's code opens another's
// ticket.
#pragma once

#include <string_view>

#include "intake/domain/arrival.hpp"

namespace bihuan::intake {

struct Facts {
    Verdict verdict = Verdict::person;
    bool is_too_large = false, has_words = true;
    std::size_t customers = 0;  // whose address or number it is
    bool names_ticket = false;  // one that exists
    bool is_theirs = false;     // that ticket is one of these customers'
    bool makes_customers = false;
};
enum class Way { keep, wait, reply, open, open_for_new };
struct Decision {
    Way way = Way::wait;
    std::string_view reason;
};
Decision decide(const Facts& facts);

// After so many failures in a row: longer and longer, at most a quarter of an hour.
Duration pause_after(std::int64_t failures, Duration every);

// What a signature is made over: "timestamp.body".
std::string signed_text(std::string_view timestamp, std::string_view body);
bool is_signed(std::string_view secret, std::string_view timestamp, std::string_view signature,
               std::string_view body);

}  // namespace bihuan::intake
