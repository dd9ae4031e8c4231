// What can be done with what came in: one function each.
#pragma once

#include <span>

#include "file/types.hpp"
#include "intake/calls.hpp"
#include "intake/domain/mail_rules.hpp"
#include "intake/domain/routing.hpp"
#include "intake/store/intake_store.hpp"

namespace bihuan::intake {

// --- taking in, outside every unit of work: files are laid down first, then all the rest is one transaction
struct Incoming {
    Kind kind = Kind::mail;
    std::string source, key, channel;
    std::string sender, sender_name, subject, text, history, headers, named_code;
    std::vector<std::int64_t> answered;  // messages of ours, latest first
    Verdict verdict = Verdict::person;
    std::optional<MailReport> report;
    std::vector<MailFile> files;
    bool is_cut = false, is_too_large = false;
    std::optional<Instant> sent_at;
};
struct Cursor {  // of the mailbox, moved on together with what is taken in
    std::int64_t uid_validity = 0, uid = 0;
};
struct Taken {
    ArrivalId arrival_id;
    State state = State::waiting;
    std::string ticket_code;  // "" where there is none
    bool is_new = true;
};
Result<Taken> take_in(Store& store, const Context& context, const Incoming& incoming,
                      const std::optional<Cursor>& cursor);
// `bytes`: the whole, or of one that is too large its header.
Result<Taken> take_in_mail(Store& store, const Context& context, std::string_view bytes, bool is_too_large,
                           const Cursor& cursor);
// A call of another system, signed: as it came, and what it says.
struct Call {
    std::string source, channel, sender, text, id, ticket_code;
    std::optional<Instant> sent_at;
};
Result<Taken> take_in_call(Store& store, const Context& context, Kind kind, const Call& call);
// Old or new beyond the standard's window: not trusted.
Done check_moment(Store& store, std::string_view timestamp);

// --- the mailbox, for the fetcher
constexpr std::chrono::seconds mail_lease{300};  // longer than one mail may take
struct MailSizes {                               // of the standard; 0: nothing is taken in
    std::size_t mail = 0, header = 0;
};
MailSizes mail_sizes(Unit& unit);
std::optional<Mailbox> begin_fetch(Unit& unit, bool is_forced);  // none: another node, or not yet
void end_fetch(Unit& unit, const std::string& error, Duration every);

// --- for staff within their scope
struct ArrivalView {
    Arrival arrival;  // words masked
    std::string customer_name, ticket_code;
    bool can_file = false, is_gone = false;
};
struct ArrivalPage {
    std::vector<ArrivalView> items;
    std::string next;
    std::int64_t waiting = 0;
};
// Those that wait first, then the rest; each latest first. `after` is the cursor of the page before.
ArrivalPage list_arrivals(Unit& unit, const Context& context, const ArrivalFilter& filter,
                          const std::string& after, std::int64_t limit);
struct ArrivalDetail {
    ArrivalView view;
    std::vector<file::FileFacts> files;
};
Result<ArrivalDetail> get_arrival(Unit& unit, const Context& context, ArrivalId id);
struct Revealed {
    std::string sender, sender_name, subject, text, history, headers;
};
Result<Revealed> reveal_arrival(Unit& unit, const Context& context, ArrivalId id, const std::string& why);
struct FileContent {
    file::FileFacts facts;
    std::string bytes;
};
Result<FileContent> read_file(Unit& unit, const Context& context, ArrivalId id, file::FileId file);
struct TicketWish {
    ticket::CategoryId category_id;
    std::string title;
    CustomerId customer_id;  // none: the arrival's own
};
Result<ArrivalDetail> open_ticket_of(Unit& unit, const Context& context, ArrivalId id, std::int64_t version,
                                     const TicketWish& wish);
Result<ArrivalDetail> add_to_ticket(Unit& unit, const Context& context, ArrivalId id, std::int64_t version,
                                    const std::string& code);
Result<ArrivalDetail> set_aside(Unit& unit, const Context& context, ArrivalId id, std::int64_t version,
                                Action action, const std::string& why);
struct SourceView {
    std::string code;
    Kind kind = Kind::mail;
    bool is_set_up = false;
    std::int64_t waiting = 0;
    std::optional<Instant> last_at, oldest_waiting;
    std::optional<Mailbox> mailbox;
};
std::vector<SourceView> list_sources(Unit& unit, const Context& context);

}  // namespace bihuan::intake
