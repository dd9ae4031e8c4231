// Messages and their tries. Seals on the way in, opens on the way out.
#pragma once

#include <map>

#include "keys/calls.hpp"
#include "message/domain/message.hpp"
#include "store/store.hpp"

namespace bihuan::message {

struct MessageFilter {
    std::optional<State> state;
    std::string channel, purpose;
    CustomerId customer_id;
    std::string subject_kind;  // with subject_id
    std::int64_t subject_id = 0;
};
struct ChannelCount {
    std::string channel;
    std::int64_t hour = 0;  // since the beginning asked for
    std::string outcome;
    std::int64_t count = 0;
};

class MessageStore {
  public:
    MessageStore(Unit& unit, const FieldCipher& cipher) : unit_{unit}, sealer_{unit, cipher} {}

    bool add(const Message& message);   // false: the key was there before
    bool save(const Message& message);  // by its version; false: somebody was faster
    std::optional<Message> find(MessageId id);
    std::vector<Message> due(Instant now, std::int64_t limit);
    std::vector<Message> page(const MessageFilter& filter, const Actor& actor, MessageId before,
                              std::int64_t limit);
    std::vector<Message> inbox(std::span<const CustomerId> customers, MessageId before, std::int64_t limit);

    void add_try(const Try& one);
    std::vector<Try> tries(MessageId id, std::int64_t limit);

    std::vector<Message> to_reseal(MessageId after, std::int64_t limit);
    std::optional<std::int64_t> reseal(MessageId after, std::int64_t limit);
    std::optional<Message> find_key(std::string_view key);

  private:
    std::string open(const Row& row, std::string_view column, std::int64_t id) const;
    Message read(const Row& row) const;
    Unit& unit_;
    const keys::Sealer sealer_;
};

// What needs no key.
// Address and words of what ended before go, or of what is about this; answers how many.
std::int64_t forget_before(Unit& unit, Instant ended, std::int64_t limit);
void forget_subject(Unit& unit, std::string_view kind, std::int64_t id);
bool has_due(Unit& unit, Instant now);
std::int64_t count_under(Unit& unit, keys::KeyId key);
std::int64_t count_unread(Unit& unit, std::span<const CustomerId> customers);
std::vector<TicketId> tickets_written_about(Unit& unit, std::span<const CustomerId> customers, Instant since,
                                            std::int64_t limit);
std::int64_t count_sent(Unit& unit, CustomerId customer, std::string_view purpose, Instant since);
std::int64_t count_tries(Unit& unit, std::string_view channel, Instant since);
std::map<std::string, std::int64_t> count_states(Unit& unit, const Actor& actor);
std::vector<ChannelCount> count_by_hour(Unit& unit, Instant since);
std::map<std::string, Instant> oldest_waiting(Unit& unit);  // by channel
std::optional<Preference> find_preference(Unit& unit, CustomerId customer);
void save_preference(Unit& unit, const Preference& preference);

}  // namespace bihuan::message
