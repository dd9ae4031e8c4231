// One row of an import, and what became of it. Plain values.
#pragma once

#include <vector>

#include "base/result.hpp"
#include "outage/types.hpp"

namespace bihuan::outage {

struct IntakeRow {
    std::string entry_key;  // the entry's own, so that it comes in once
    std::optional<Instant> taken_at, wanted_at;
    std::string taken_by, channel, customer_name, phone, service_type;
    std::string place;  // a counter's code, else the district
    appointment::Data data;
    std::string remarks;
    Choice choice = Choice::book;
    std::optional<Instant> chosen_at;  // instead of the wanted time
    bool is_another = false;           // though it looks like one that is there
};

struct RowResult {
    std::string entry_key;
    Verdict verdict = Verdict::ready;
    Reason reason = Reason::none;
    std::vector<FieldError> fields;                    // invalid
    std::vector<appointment::FreeSlot> alternatives;   // conflict
    appointment::Booked booking;                       // made, or the one it is a duplicate of
    std::optional<Instant> starts_at, window_ends_at;  // ready, booked
};

// An entry that came in.
struct Entry {
    std::string entry_key;
    ImportId import_id;
    appointment::AppointmentId appointment_id;
    std::string service_type;
    Instant taken_at{};
    bool is_waiting = false;
};

// One run, with what its log says.
struct Import {
    ImportId import_id;
    std::string run_key;
    UserId by_id;
    std::string by_name, source;  // sheet, local_page
    Instant started_at{};
    std::array<std::int64_t, verdict_names.size()> counts{};
};
struct LogLine {
    std::string entry_key;
    Verdict verdict = Verdict::invalid;
    std::string code;  // the reason, or that of the first wrong field
    std::string service_type;
    std::optional<Instant> taken_at;
    appointment::AppointmentId appointment_id;
    std::string appointment_code;
    Instant at{};
};

struct Notice {
    NoticeId notice_id;
    NoticeKind kind = NoticeKind::information;
    std::string text_zh, text_en;
    Instant starts_at{}, ends_at{};
    std::string by_name;
    std::int64_t version = 1;
};

// How far those with a visit in its time have been told of it.
enum class Told { nobody, beginning, end };
struct NoticeTurn {
    Told told = Told::nobody;
    std::optional<Instant> told_until;  // of the starts whose customers heard of the beginning
    std::optional<Instant> next_start;  // where a batch goes on
    appointment::AppointmentId next_id;
};

}  // namespace bihuan::outage
