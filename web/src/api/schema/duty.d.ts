// Generated from api/duty.yaml by `npm run api`. Do not edit.
export interface paths {
    "/duty/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own presence, shift, skills and load */
        get: operations["get_my_duty"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/me/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Declares oneself present or not; repeated, it says that one is still there
         * @description Presence ends by itself at the end of the shift and after the standard's time of silence
         */
        put: operations["set_my_presence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People who handle requests in the caller's units, with presence, load, capacity and skills */
        get: operations["list_duty_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/people/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Skills and capacity of a person of the caller's units */
        put: operations["update_duty_person"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roster of the caller's units in a period of 35 days at most, for 200 people at most */
        get: operations["list_shifts"];
        put?: never;
        /** Somebody is expected from then to then, 24 hours at most */
        post: operations["create_shift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/shifts/{shift_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a shift that is not over off the roster */
        delete: operations["delete_shift"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/shifts/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The roster of a week again, whole weeks later; what would overlap is left out */
        post: operations["copy_week"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        DutyPresence: "offline" | "available" | "busy" | "away";
        Shift: {
            shift_id: components["schemas"]["Id"];
            user_id: components["schemas"]["Id"];
            starts_at: components["schemas"]["Instant"];
            ends_at: components["schemas"]["Instant"];
        };
        SkillWanted: {
            /** @description code of the standard */
            skill: string;
            /** @description 1 basic, 2 skilled, 3 expert */
            level: number;
            /** @description null: without end */
            valid_until?: components["schemas"]["Instant"] | null;
        };
        SkillHeld: {
            skill: string;
            level: number;
            valid_until: components["schemas"]["Instant"] | null;
        };
        DutyPerson: {
            user_id: components["schemas"]["Id"];
            display_name: string;
            organization_ids: components["schemas"]["Id"][];
            presence: components["schemas"]["DutyPresence"];
            since: components["schemas"]["Instant"] | null;
            /** @description running now */
            shift: components["schemas"]["Shift"] | null;
            /** @description requests that are theirs and not told to the customer yet */
            load: number;
            /** @description open requests at most; 0: takes no part */
            capacity: number;
            /** @description false: as the standard says for the post */
            is_capacity_agreed: boolean;
            skills: components["schemas"]["SkillHeld"][];
            /** @description to hand back with a change */
            version: number;
        };
        FieldProblem: {
            field: string;
            code: string;
            detail: string;
        };
        Problem: {
            type: string;
            /** @description in the user's language */
            title: string;
            status: number;
            /** @description stable: module.reason, see errors.txt */
            code: string;
            detail: string;
            request_id: string;
            /** @description every wrong field */
            errors?: components["schemas"]["FieldProblem"][];
        };
        Id: string;
        /** Format: date-time */
        Instant: string;
    };
    responses: {
        /** @description refused */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_my_duty: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyPerson"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    set_my_presence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    presence: components["schemas"]["DutyPresence"];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyPerson"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_duty_people: {
        parameters: {
            query?: {
                /** @description with everything below it */
                organization_id?: components["schemas"]["Id"];
                after?: components["schemas"]["Id"];
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DutyPerson"][];
                        next: components["schemas"]["Id"] | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    update_duty_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description as read; 0 before anything was agreed */
                    version: number;
                    /** @description open requests at most; null: as the standard says, 0: takes no part */
                    capacity?: number | null;
                    skills?: components["schemas"]["SkillWanted"][];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyPerson"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_shifts: {
        parameters: {
            query: {
                /** @description with everything below it */
                organization_id?: components["schemas"]["Id"];
                from: components["schemas"]["Instant"];
                to: components["schemas"]["Instant"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Shift"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_shift: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    user_id: components["schemas"]["Id"];
                    starts_at: components["schemas"]["Instant"];
                    ends_at: components["schemas"]["Instant"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shift"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_shift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shift_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    copy_week: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    organization_id?: components["schemas"]["Id"] | null;
                    from: components["schemas"]["Instant"];
                    to: components["schemas"]["Instant"];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        copied: number;
                        skipped: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
