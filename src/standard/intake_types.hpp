// Part of standard's face (see types.hpp): what comes in by itself, and how much of it is taken (4.2.1).
#pragma once

#include <string>
#include <vector>

#include "standard/work_types.hpp"

namespace bihuan::standard {

struct IntakeRules {
    std::int64_t mail_bytes_max =
        0;  // above: its header alone is taken, and its sender told; 0: nothing is taken
    std::int64_t header_bytes_max = 0, text_max = 0, parts_max = 0, depth_max = 0, files_max = 0;
    std::int64_t sender_hourly_max = 0;   // of one sender; what is more is a loop or a flood
    std::int64_t source_minute_max = 0;   // of one source that calls us
    Duration signature_window{};          // how old or new a signed call may be
    Duration recent{};                    // so long an SMS is about what was last written
    bool makes_customers = false;         // of unknown senders; else they wait for a person
    std::string category;                 // where the text says too little
    std::int64_t category_percent = 0;    // how sure the text model must be
    std::vector<std::string> stop_words;  // a message of one of them alone takes the consent back
    std::int64_t keep_days = 0;           // words and files, of what became no ticket
};

}  // namespace bihuan::standard
