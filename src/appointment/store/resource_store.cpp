#include "appointment/store/resource_store.hpp"

#include <fmt/format.h>

#include "store/id_list.hpp"

namespace bihuan::appointment {
namespace {

constexpr Sql insert_person{"appointment_person.add", R"sql(
    insert into appointment_person (user_id, organization_id, districts, latitude, longitude, is_active, version)
    values (:user_id, :organization_id, :districts, :latitude, :longitude, :is_active, 1) on conflict do nothing)sql"};
constexpr Sql update_person{"appointment_person.save", R"sql(
    update appointment_person set organization_id = :organization_id, districts = :districts, latitude = :latitude,
           longitude = :longitude, is_active = :is_active, version = version + 1
     where user_id = :user_id and version = :version)sql"};
constexpr Sql select_person{"appointment_person.find", R"sql(
    select user_id, organization_id, districts, latitude, longitude, is_active, version
      from appointment_person where user_id = :user_id)sql"};
constexpr Sql select_places{"appointment_place.list", R"sql(
    select place_id, code, name_zh, name_en, organization_id, calendar, address, latitude, longitude, is_active, version
      from appointment_place where is_active >= :is_active order by code limit 1000)sql"};
constexpr Sql select_place{"appointment_place.find", R"sql(
    select place_id, code, name_zh, name_en, organization_id, calendar, address, latitude, longitude, is_active, version
      from appointment_place where place_id = :place_id)sql"};
constexpr Sql count_code{"appointment_place.has_code", R"sql(
    select count(*) as n from appointment_place where code = :code and place_id <> :place_id)sql"};
constexpr Sql insert_place{"appointment_place.add", R"sql(
    insert into appointment_place (place_id, code, name_zh, name_en, organization_id, calendar, address, latitude,
                                   longitude, is_active, version)
    values (:place_id, :code, :name_zh, :name_en, :organization_id, :calendar, :address, :latitude, :longitude,
            :is_active, 1))sql"};
constexpr Sql update_place{"appointment_place.save", R"sql(
    update appointment_place set code = :code, name_zh = :name_zh, name_en = :name_en,
           organization_id = :organization_id, calendar = :calendar, address = :address, latitude = :latitude,
           longitude = :longitude, is_active = :is_active, version = version + 1
     where place_id = :place_id and version = :version)sql"};
constexpr Sql select_windows{"appointment_resource.windows", R"sql(
    select resource_id, kind, code, name, place_id, organization_id, is_active, version from appointment_resource
     where place_id = :place_id and is_active = 1 order by code, resource_id limit 200)sql"};
constexpr Sql select_resource{"appointment_resource.find", R"sql(
    select resource_id, kind, code, name, place_id, organization_id, is_active, version from appointment_resource
     where resource_id = :resource_id)sql"};
constexpr Sql insert_resource{"appointment_resource.add", R"sql(
    insert into appointment_resource (resource_id, kind, code, name, place_id, organization_id, is_active, version)
    values (:resource_id, :kind, :code, :name, :place_id, :organization_id, :is_active, 1))sql"};
constexpr Sql update_resource{"appointment_resource.save", R"sql(
    update appointment_resource set kind = :kind, code = :code, name = :name, place_id = :place_id,
           organization_id = :organization_id, is_active = :is_active, version = version + 1
     where resource_id = :resource_id and version = :version)sql"};
constexpr Sql insert_agenda{"appointment_agenda.add", R"sql(
    insert into appointment_agenda (kind, owner_id, period, duty, claims, version)
    values (:kind, :owner_id, :period, :duty, :claims, 1) on conflict do nothing)sql"};
constexpr Sql update_agenda{"appointment_agenda.save", R"sql(
    update appointment_agenda set duty = :duty, claims = :claims, version = version + 1
     where kind = :kind and owner_id = :owner_id and period = :period and version = :version)sql"};
constexpr Sql update_agenda_now{"appointment_agenda.save_now", update_agenda.text, R"sql(
    update appointment_agenda set duty = :duty, claims = :claims, version = version + 1
     where (kind, owner_id, period) in (select kind, owner_id, period from appointment_agenda
                                         where kind = :kind and owner_id = :owner_id and period = :period
                                           and version = :version for update skip locked))sql"};

std::optional<Position> position_of(const Row& row) {
    if (row.is_null("latitude")) return std::nullopt;
    return Position{static_cast<std::int32_t>(row.integer("latitude")),
                    static_cast<std::int32_t>(row.integer("longitude"))};
}

void add_position(Binds& binds, const std::optional<Position>& position) {
    binds.push_back(position ? Bind{"latitude", std::int64_t{position->latitude}}
                             : Bind{"latitude", nullptr});
    binds.push_back(position ? Bind{"longitude", std::int64_t{position->longitude}}
                             : Bind{"longitude", nullptr});
}

Person read_person(const Row& row) {
    return {row.id<UserId>("user_id"), row.id<OrganizationId>("organization_id"),
            row.text("districts"),     position_of(row),
            row.boolean("is_active"),  row.integer("version")};
}

ServicePoint read_place(const Row& row) {
    return {row.id<PlaceId>("place_id"),
            row.text("code"),
            row.text("name_zh"),
            row.text("name_en"),
            row.id<OrganizationId>("organization_id"),
            row.text("calendar"),
            row.text("address"),
            position_of(row),
            row.boolean("is_active"),
            row.integer("version")};
}

Resource read_resource(const Row& row) {
    return {row.id<ResourceId>("resource_id"),
            row.text("kind"),
            row.text("code"),
            row.text("name"),
            row.id<PlaceId>("place_id"),
            row.id<OrganizationId>("organization_id"),
            row.boolean("is_active"),
            row.integer("version")};
}

}  // namespace

std::vector<Person> ResourceStore::people(std::span<const std::int64_t> organizations,
                                          std::string_view district) {
    const IdList list{unit_, organizations};
    const auto text = fmt::format(
        "select user_id, organization_id, districts, latitude, longitude, is_active, version "
        "from appointment_person where {} and is_active = 1 "
        "and (:district = '' or districts = '' or districts like :pattern) order by user_id limit 2000",
        list.holds("organization_id"));
    return unit_.all(Sql{"appointment_person.who_go_there", text},
                     {list.bind(), {"district", district}, {"pattern", fmt::format("%,{},%", district)}},
                     read_person);
}

std::vector<Person> ResourceStore::all_people(std::span<const std::int64_t> organizations, bool is_everywhere,
                                              UserId after, std::int64_t limit) {
    const IdList list{unit_, organizations};
    const auto text = fmt::format(
        "select user_id, organization_id, districts, latitude, longitude, is_active, version "
        "from appointment_person where {} and user_id > :after order by user_id limit :limit",
        is_everywhere ? "1 = 1" : list.holds("organization_id"));
    Binds binds{{"after", after.number}, {"limit", limit}};
    if (!is_everywhere) binds.push_back(list.bind());
    return unit_.all(Sql{"appointment_person.list", text}, binds, read_person);
}

std::vector<Person> ResourceStore::people_of(std::span<const std::int64_t> ids) {
    const IdList list{unit_, ids};
    const auto text = fmt::format(
        "select user_id, organization_id, districts, latitude, longitude, is_active, version "
        "from appointment_person where {} order by user_id",
        list.holds("user_id"));
    return unit_.all(Sql{"appointment_person.of", text}, {list.bind()}, read_person);
}

std::optional<Person> ResourceStore::find_person(UserId id) {
    return unit_.one(select_person, {{"user_id", id}}, read_person);
}

bool ResourceStore::save_person(const Person& p) {
    Binds binds{{"user_id", p.user_id},
                {"organization_id", p.organization_id},
                {"districts", p.districts},
                {"is_active", p.is_active}};
    add_position(binds, p.position);
    if (p.version == 0) return unit_.run(insert_person, binds) == 1;
    binds.emplace_back("version", p.version);
    return unit_.run(update_person, binds) == 1;
}

std::vector<ServicePoint> ResourceStore::places(bool is_only_active) {
    return unit_.all(select_places, {{"is_active", is_only_active}}, read_place);
}

std::optional<ServicePoint> ResourceStore::find_place(PlaceId id) {
    return unit_.one(select_place, {{"place_id", id}}, read_place);
}

bool ResourceStore::has_place_code(std::string_view code, PlaceId other_than) {
    return unit_.number(count_code, {{"code", code}, {"place_id", other_than.number}}) > 0;
}

bool ResourceStore::save_place(const ServicePoint& p) {
    Binds binds{{"place_id", p.place_id},
                {"code", p.code},
                {"name_zh", p.name_zh},
                {"name_en", p.name_en},
                {"organization_id", p.organization_id},
                {"calendar", p.calendar},
                {"address", p.address},
                {"is_active", p.is_active}};
    add_position(binds, p.position);
    if (p.version == 0) return unit_.run(insert_place, binds) == 1;
    binds.emplace_back("version", p.version);
    return unit_.run(update_place, binds) == 1;
}

std::vector<Resource> ResourceStore::windows(PlaceId place) {
    return unit_.all(select_windows, {{"place_id", place}}, read_resource);
}

std::vector<Resource> ResourceStore::equipment(std::span<const std::int64_t> organizations,
                                               std::string_view kind) {
    const IdList list{unit_, organizations};
    const auto text = fmt::format(
        "select resource_id, kind, code, name, place_id, organization_id, is_active, version "
        "from appointment_resource where {} and kind = :kind and is_active = 1 "
        "order by code, resource_id limit 500",
        list.holds("organization_id"));
    return unit_.all(Sql{"appointment_resource.equipment", text}, {list.bind(), {"kind", kind}},
                     read_resource);
}

std::vector<Resource> ResourceStore::all_equipment(std::span<const std::int64_t> organizations,
                                                   bool is_everywhere) {
    const IdList list{unit_, organizations};
    const auto text = fmt::format(
        "select resource_id, kind, code, name, place_id, organization_id, is_active, version "
        "from appointment_resource where {} and kind <> 'window' order by kind, code limit 1000",
        is_everywhere ? "1 = 1" : list.holds("organization_id"));
    Binds binds;
    if (!is_everywhere) binds.push_back(list.bind());
    return unit_.all(Sql{"appointment_resource.list", text}, binds, read_resource);
}

std::optional<Resource> ResourceStore::find_resource(ResourceId id) {
    return unit_.one(select_resource, {{"resource_id", id}}, read_resource);
}

bool ResourceStore::save_resource(const Resource& r) {
    Binds binds{{"resource_id", r.resource_id},
                {"kind", r.kind},
                {"code", r.code},
                {"name", r.name},
                {"place_id", r.place_id},
                {"organization_id", r.organization_id},
                {"is_active", r.is_active}};
    if (r.version == 0) return unit_.run(insert_resource, binds) == 1;
    binds.emplace_back("version", r.version);
    return unit_.run(update_resource, binds) == 1;
}

std::vector<Agenda> ResourceStore::agendas(Kind kind, std::span<const std::int64_t> owners,
                                           std::int64_t from_period, std::int64_t to_period) {
    const IdList list{unit_, owners};
    const auto text = fmt::format(
        "select owner_id, period, duty, claims, version from appointment_agenda "
        "where kind = :kind and {} and period >= :from_period and period <= :to_period order by period",
        list.holds("owner_id"));
    return unit_.all(
        Sql{"appointment_agenda.of", text},
        {list.bind(), {"kind", to_text(kind)}, {"from_period", from_period}, {"to_period", to_period}},
        [&](const Row& row) {
            Agenda out{kind, row.integer("owner_id"), row.integer("period"), {}, {}, 0};
            out.duty = spans_from_text(row.text("duty"), out.period);
            out.claims = claims_from_text(row.text("claims"), out.period);
            out.version = row.integer("version");
            return out;
        });
}

bool ResourceStore::save_agenda(const Agenda& a, bool is_waiting) {
    Binds binds{{"kind", to_text(a.kind)},
                {"owner_id", a.owner_id},
                {"period", a.period},
                {"duty", to_text(a.duty, a.period)},
                {"claims", to_text(a.claims, a.period)}};
    if (a.version == 0) return unit_.run(insert_agenda, binds) == 1;
    binds.emplace_back("version", a.version);
    return unit_.run(is_waiting ? update_agenda : update_agenda_now, binds) == 1;
}

}  // namespace bihuan::appointment
