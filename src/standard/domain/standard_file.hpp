// Reading a service standard from TOML. What cannot be read is said with its line, all of it at once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "standard/booking_reason_types.hpp"
#include "standard/chat_types.hpp"
#include "standard/contact_file_types.hpp"
#include "standard/contact_types.hpp"
#include "standard/intake_types.hpp"
#include "standard/knowledge_types.hpp"
#include "standard/message_types.hpp"
#include "standard/privacy_types.hpp"
#include "standard/telephone_types.hpp"
#include "standard/tone_types.hpp"
#include "standard/types.hpp"

namespace bihuan::standard {

// What is wrong with a standard's file and what to do about it.
struct Problem {
    std::int64_t line = 0;  // from 1; 0: the file as a whole
    std::string path;       // "sla[2].resolve"
    std::string zh, en;
};
inline constexpr std::size_t problems_max = 200, standard_bytes_max = 512 * 1024;

struct StandardFile {
    Standard standard;
    PrivacyRules privacy;
    ContactRules contact;
    ContactFileRules contact_files;
    KnowledgeRules knowledge;
    CallRules calls;
    MessageRules messages;
    BookingReasons booking_reasons;
    IntakeRules intake;
    ToneRules tone;
    ChatRules chat;
    std::vector<Problem> problems;              // by line; empty: may be published
    std::map<std::string, std::int64_t> lines;  // of entries, by path
};
// Reads and checks (see standard_checks.hpp).
StandardFile read_standard(std::string_view text);
// "30s", "20m", "2h", "1h30m", "3d"; nullopt for anything else, or beyond 366 days.
std::optional<Duration> duration_from_text(std::string_view text);
std::string to_text(Duration duration);

// Days of that year are forgotten and set anew in every calendar that goes by the holidays of that name.
void replace_holidays(Standard& standard, std::string_view name, const HolidayYear& year);

// The one this program ships; a broken one is a bug of the build: it throws.
const Standard& embedded_standard();
std::string_view embedded_standard_text();

// What answers for a clause in this product: standards/controls.toml.
struct Control {
    std::string kind;  // operation | guard | table | test | page | command
    std::string name;
};
const std::map<std::string, std::vector<Control>>& embedded_controls();  // by clause

}  // namespace bihuan::standard
