// Requests, their history, holds and the operator's numbers as rows. Seals on the way in, opens on the way
// out.
#pragma once

#include <span>
#include <vector>

#include "keys/calls.hpp"
#include "privacy/domain/request.hpp"
#include "store/store.hpp"

namespace bihuan::privacy {

struct RequestQuery {
    std::optional<bool> is_open;
    std::optional<Kind> kind;
    std::vector<CustomerId> customers;  // empty: of all
    RequestId after;
    bool is_oldest_first = false;
};

class RequestStore {
  public:
    RequestStore(Unit& unit, const FieldCipher& master) : unit_{unit}, sealer_{unit, master} {}

    std::optional<PrivacyRequest> find(RequestId id);
    void add(const PrivacyRequest& request);
    bool save(const PrivacyRequest& request, std::int64_t version);  // false: somebody was faster
    std::vector<PrivacyRequest> page(const RequestQuery& query, std::int64_t limit);

    void add(const RequestEntry& entry);
    std::vector<RequestEntry> entries(RequestId id);  // oldest first, at most entries_max
    // Where a person was anonymised: words of their requests go too.
    void forget_words(std::span<const CustomerId> customers);

    static constexpr std::int64_t entries_max = 500;

  private:
    std::string seal(std::string_view text, std::string_view column, std::int64_t id) const;
    std::string open(const Row& row, std::string_view column, std::int64_t id) const;
    PrivacyRequest read(const Row& row) const;
    Binds changing(const PrivacyRequest& request) const;
    Unit& unit_;
    keys::Sealer sealer_;
};

class HoldStore {
  public:
    explicit HoldStore(Unit& unit) : unit_{unit} {}
    std::vector<Hold> of_customers(std::span<const CustomerId> customers);  // latest first, at most holds_max
    std::optional<Hold> find(HoldId id);
    void add(const Hold& hold);
    void end(HoldId id, Instant at, const std::string& by_name);
    Settings settings();
    bool save(const Settings& settings, std::int64_t version);

    static constexpr std::int64_t holds_max = 100;

  private:
    Unit& unit_;
};

// Sealed texts of requests, and of the lines of their history: one table each.
enum class SealedTable { request, entry };
std::int64_t count_under(Unit& unit, SealedTable table, keys::KeyId key);
std::optional<std::int64_t> reseal(Unit& unit, const FieldCipher& master, SealedTable table,
                                   std::int64_t after, std::int64_t limit);

}  // namespace bihuan::privacy
