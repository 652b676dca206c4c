namespace Tessitura.Client.Tool.Tests;

/// <summary>What servers really say of themselves, in small: one of every case that once broke or was dropped without a word.</summary>
internal static class OwnDescription
{
    /// <summary>Swagger 2.0, with no word on media types.</summary>
    public const string Swagger = """
        {
          "swagger": "2.0",
          "info": { "title": "A server of its own", "version": "15.2" },
          "paths": {
            "/CRM/Constituents/{constituentId}": {
              "get": {
                "tags": ["GET"],
                "operationId": "Constituents_Get",
                "parameters": [{ "name": "constituentId", "in": "path", "required": true, "type": "string" }],
                "responses": { "200": { "description": "OK", "schema": { "$ref": "#/definitions/Constituent" } } }
              },
              "delete": {
                "tags": ["DELETE"],
                "operationId": "Constituents_Delete",
                "parameters": [{ "name": "constituentId", "in": "path", "required": true, "type": "string" }],
                "responses": { "204": { "description": "No Content" } }
              }
            },
            "/CRM/Constituents/Search": {
              "post": {
                "tags": ["POST"],
                "operationId": "Constituents_Search",
                "parameters": [{ "name": "request", "in": "body", "required": true, "schema": { "$ref": "#/definitions/ConstituentSearchRequest" } }],
                "responses": { "200": { "description": "OK", "schema": { "type": "array", "items": { "$ref": "#/definitions/Constituent" } } } }
              }
            },
            "/CRM/Constituents": {
              "post": {
                "tags": ["POST"],
                "operationId": "Constituents_Create",
                "parameters": [{ "name": "constituent", "in": "body", "required": true, "schema": { "$ref": "#/definitions/Constituent" } }],
                "responses": { "200": { "description": "OK", "schema": { "$ref": "#/definitions/Constituent" } } }
              }
            },
            "/Finance/Batches/Days": {
              "get": {
                "operationId": "Batches_GetDays",
                "parameters": [
                  { "name": "days", "in": "query", "type": "array", "items": { "type": "string", "format": "date-time" } },
                  { "name": "zones", "in": "query", "type": "array", "items": { "type": "integer" }, "collectionFormat": "multi" },
                  { "name": "pipes", "in": "query", "type": "array", "items": { "type": "integer" }, "collectionFormat": "pipes" }
                ],
                "responses": { "200": { "description": "OK", "schema": { "type": "array", "items": { "type": "string", "format": "date-time" } } } }
              }
            },
            "/Finance/Batches/Amounts": {
              "get": {
                "operationId": "Batches_GetAmounts",
                "responses": { "200": { "description": "OK", "schema": { "type": "array", "items": { "type": "number", "format": "double" } } } }
              },
              "put": {
                "operationId": "Batches_SetAmounts",
                "parameters": [{ "name": "amounts", "in": "body", "required": true, "schema": { "type": "array", "items": { "type": "number" } } }],
                "responses": { "200": { "description": "OK", "schema": { "type": "array", "items": { "type": "boolean" } } } }
              }
            },
            "/Finance/Batches/Ids": {
              "get": {
                "operationId": "Batches_GetIds",
                "responses": { "200": { "description": "OK", "schema": { "type": "array", "items": { "type": "string", "format": "uuid" } } } }
              }
            },
            "/Finance/Batches/Numbers": {
              "get": {
                "operationId": "Batches_GetNumbers",
                "responses": { "200": { "description": "OK", "schema": { "type": "array", "items": { "type": "integer", "format": "int64" } } } }
              }
            },
            "/Custom/{resource-name}": {
              "post": {
                "operationId": "Custom_Create",
                "parameters": [
                  { "name": "resource-name", "in": "path", "required": true, "type": "string" },
                  { "name": "request", "in": "query", "required": true, "type": "object" }
                ],
                "responses": { "200": { "description": "OK", "schema": { "type": "object" } } }
              }
            },
            "/Custom/Upload": {
              "post": {
                "operationId": "Custom_Upload",
                "parameters": [{ "name": "file", "in": "formData", "required": true, "type": "file" }],
                "responses": { "204": { "description": "No Content" } }
              }
            },
            "/Web/Cart/{sessionKey}/Notes": {
              "get": {
                "operationId": "Notes_Get",
                "parameters": [{ "name": "sessionKey", "in": "path", "required": true, "type": "string" }],
                "responses": {
                  "200": { "description": "OK", "schema": { "$ref": "#/definitions/Constituent" } },
                  "204": { "description": "No Content" }
                }
              }
            }
          },
          "definitions": {
            "Constituent": {
              "type": "object",
              "properties": {
                "Id": { "type": "integer", "format": "int32" },
                "DisplayName": { "type": "string" },
                "Days": { "type": "array", "items": { "type": "string", "format": "date-time" } },
                "Amounts": { "type": "array", "items": { "type": "number", "format": "double" } },
                "Flags": { "type": "array", "items": { "type": "boolean" } },
                "Numbers": { "type": "array", "items": { "type": "integer", "format": "int64" } },
                "Pictures": { "type": "array", "items": { "type": "string", "format": "byte" } }
              }
            },
            "ConstituentSearchRequest": {
              "type": "object",
              "properties": { "LastName": { "type": "string" }, "Born": { "type": "array", "items": { "type": "string", "format": "date-time" } } }
            },
            "Acme.Server.Envelope": { "type": "object", "properties": { "Count": { "type": "integer" } } }
          }
        }
        """;

    /// <summary>OpenAPI 3.1, in YAML, where null is a type.</summary>
    public const string Yaml = """
        # written by people
        openapi: 3.1.0
        info: { title: House, version: '1' }
        paths:
          /House/Shows/{showId}:
            get:
              operationId: House_GetShow
              parameters:
                - { name: showId, in: path, required: true, schema: { type: integer } }
              responses:
                '200':
                  description: one, or none
                  content:
                    application/json:
                      schema:
                        anyOf:
                          - $ref: '#/components/schemas/Show'
                          - type: 'null'
        components:
          schemas:
            Show:
              type: object
              required: [Stage, Encore, Title, Days, Price]
              properties:
                Stage:
                  oneOf:
                    - type: 'null'
                    - $ref: '#/components/schemas/Stage'
                Encore:
                  anyOf:
                    - $ref: '#/components/schemas/Show'
                    - type: 'null'
                Title: { type: [string, 'null'] }
                Days:
                  anyOf:
                    - type: array
                      items: { type: string, format: date-time }
                    - type: 'null'
                Price: { $ref: '#/components/schemas/Amount' }
                Gala: { $ref: '#/components/schemas/Gala' }
            Stage:
              type: object
              properties: { Name: { type: string } }
            Matinee:
              allOf:
                - $ref: '#/components/schemas/Stage'
                - type: object
                  required: [Name]
                  properties: { Hour: { type: integer } }
            Gala:
              type: object
              allOf:
                - $ref: '#/components/schemas/Matinee'
              properties: { Dress: { type: string } }
            Amount: { type: [number, 'null'] }
        """;
}
